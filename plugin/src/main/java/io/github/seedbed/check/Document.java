package io.github.seedbed.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A document of the bundle, beside the file that it was made from: a fault is shown where a person can mend it.
 *
 * @param name its path in the bundle
 * @param shown its path from the project's folder
 * @param source the file that people edit
 * @param lines of the document
 * @param sourceLines of the source
 */
record Document(String name, String shown, String source, List<String> lines, List<String> sourceLines) {
    static Document of(AssembledBundle bundle, String name, String source) throws IOException {
        Path file = bundle.basedir().resolve(source);
        String text = Files.isRegularFile(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
        return new Document(
                name,
                bundle.shown(name),
                source,
                bundle.text(name).orElse("").lines().toList(),
                text.lines().toList());
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    /** Where the source begins, behind its front matter: the place of a title that is not there. */
    Place beginning() {
        int end = sourceLines.isEmpty() || !sourceLines.get(0).equals("---")
                ? -1
                : sourceLines.subList(1, sourceLines.size()).indexOf("---");
        return sourceLines.isEmpty() ? Place.of(source) : new Place(source, end < 0 ? 1 : end + 2);
    }

    /** The last line of the source: the place of a section that is not there. */
    Place end() {
        return sourceLines.isEmpty() ? Place.of(source) : new Place(source, sourceLines.size());
    }

    /** The place of a line. */
    Place place(int line) {
        boolean there = line >= 1 && line <= lines.size();
        return place(line, there ? lines.get(line - 1).strip() : "");
    }

    /**
     * The place of a part of a line: in the source if it stands there as often as in the document, else in the
     * document.
     */
    Place place(int line, String part) {
        if (part.isBlank() || count(lines, part, lines.size()) != count(sourceLines, part, sourceLines.size())) {
            return new Place(shown, line);
        }
        int nth = count(lines, part, line);
        for (int i = 0; i < sourceLines.size(); i++) {
            if (count(sourceLines, part, i + 1) >= nth) {
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
