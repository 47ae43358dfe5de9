package io.github.seedbed.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** What a heading says, without where its links lead. */
final class HeadingText extends AbstractVisitor {
    private final StringBuilder text = new StringBuilder();

    private HeadingText() {}

    static String of(Heading heading) {
        HeadingText visitor = new HeadingText();
        heading.accept(visitor);
        return visitor.text.toString().strip();
    }

    @Override
    public void visit(Text part) {
        text.append(part.getLiteral());
    }

    @Override
    public void visit(Code part) {
        text.append('"').append(part.getLiteral()).append('"');
    }

    @Override
    public void visit(HtmlInline part) {
        text.append(part.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak end) {
        text.append(' ');
    }
}
