package io.github.seedbed.maven.check;

import io.github.seedbed.maven.yaml.YamlText;
import java.util.List;

/**
 * Where the values of a document's front matter stand.
 *
 * @param document whose first line is {@code ---}
 * @param yaml what stands between the fences
 */
record FrontLines(Document document, YamlText yaml) {
    private static final String FENCE = "---";

    static FrontLines of(Document document) {
        List<String> lines = document.lines();
        int end = lines.isEmpty() ? -1 : lines.subList(1, lines.size()).indexOf(FENCE);
        if (end < 0 || !lines.get(0).equals(FENCE)) {
            return new FrontLines(document, YamlText.empty());
        }
        try {
            return new FrontLines(document, YamlText.of(String.join("\n", lines.subList(1, end + 1))));
        } catch (YamlText.Invalid ignored) {
            return new FrontLines(document, YamlText.empty()); // FrontMatterIsValid tells it
        }
    }

    /** Such as that of {@code tags[0]}; the first line if it is not there. */
    Place place(String path) {
        return document.place(yaml.line(path) + (yaml.fields().isEmpty() ? 0 : 1));
    }
}
