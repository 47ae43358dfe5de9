package io.github.seedbed.check;

import io.github.seedbed.markdown.MarkdownDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A document of the bundle with the file that it was made from: a fault is shown where a person can fix it.
 *
 * @param name its path in the bundle
 * @param shown its path from the project's folder
 * @param source the file that people edit
 * @param markdown the document
 * @param edited the source
 */
record BundleDocument(String name, String shown, String source, MarkdownDocument markdown, MarkdownDocument edited) {
    static BundleDocument of(AssembledBundle bundle, String name, String source) throws IOException {
        Path file = bundle.basedir().resolve(source);
        String text = Files.isRegularFile(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
        return new BundleDocument(
                name,
                bundle.shown(name),
                source,
                MarkdownDocument.of(bundle.text(name).orElse("")),
                MarkdownDocument.of(text));
    }

    List<String> lines() {
        return markdown.lines();
    }

    String text() {
        return String.join("\n", lines()) + "\n";
    }

    /** The last line of the source's front matter, else its first: the place of a title that is not there. */
    Place beginning() {
        return edited.lines().isEmpty() ? Place.of(source) : new Place(source, Math.max(1, edited.frontMatter()));
    }

    /** The last line of the source: the place of a section that is not there. */
    Place end() {
        return edited.lines().isEmpty()
                ? Place.of(source)
                : new Place(source, edited.lines().size());
    }

    /** The place of a line. */
    Place place(int line) {
        boolean there = line >= 1 && line <= lines().size();
        return place(line, there ? lines().get(line - 1).strip() : "");
    }

    /**
     * The place of a part of a line: in the source if it stands there as often as in the document, else in the
     * document.
     */
    Place place(int line, String words) {
        List<String> written = edited.lines();
        boolean other =
                line >= 1 && line <= lines().size() && !lines().get(line - 1).contains(words);
        String part = other ? lines().get(line - 1).strip() : words; // marks within a number are not among the words
        if (part.isBlank() || count(lines(), part, lines().size()) != count(written, part, written.size())) {
            return new Place(shown, line);
        }
        int nth = count(lines(), part, line);
        for (int i = 0; i < written.size(); i++) {
            if (count(written, part, i + 1) >= nth) {
                return new Place(source, i + 1);
            }
        }
        return new Place(shown, line);
    }

    /** In how many of the first lines it stands. */
    private static int count(List<String> lines, String part, int first) {
        return (int)
                lines.stream().limit(first).filter(line -> line.contains(part)).count();
    }
}
