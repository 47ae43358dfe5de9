package io.github.seedbed.internal.yaml;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/** Writes YAML for the top of a document: one value a line, in the order in which they come. */
public final class YamlWriter {
    private static final int WIDE = 1000;

    private static final Pattern OTHER_LINE_ENDS = Pattern.compile("[\r\u0085\u2028\u2029]");

    private YamlWriter() {}

    /**
     * Writes a value.
     *
     * @param value maps, lists, texts and numbers
     * @return with LF between the lines, none at the end
     */
    public static String text(Object value) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setLineBreak(DumperOptions.LineBreak.UNIX);
        options.setWidth(WIDE);
        options.setAllowUnicode(true);
        // As it is by default, another text: in base 64
        options.setNonPrintableStyle(DumperOptions.NonPrintableStyle.ESCAPE);
        return new Yaml(new Quoting(options), options).dump(value).stripTrailing();
    }

    /** Puts a text into quotes that holds other line ends than LF: as a block it would be another text. */
    private static final class Quoting extends Representer {
        Quoting(DumperOptions options) {
            super(options);
        }

        @Override
        protected Node representScalar(Tag tag, String value, DumperOptions.ScalarStyle style) {
            boolean ends = OTHER_LINE_ENDS.matcher(value).find();
            return super.representScalar(tag, value, ends ? DumperOptions.ScalarStyle.DOUBLE_QUOTED : style);
        }
    }
}
