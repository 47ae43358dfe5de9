package io.github.seedbed.questions;

import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.markdown.MarkdownDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Lines of a document in which people wrote numbers, which may be those of other data. */
final class OldNumbers {
    /** Not a part of a word, a version, an address or a reference to a value. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\p{N}_./:#$-])[0-9]{1,3}(?:,?[0-9]{3})*(?:[.,][0-9]+)?(?![\\p{L}\\p{N}_/-]|[.,][0-9])");

    private static final int SHOWN = 100;

    private OldNumbers() {}

    /** The lines, each with its number, without those whose numbers are all the run's. */
    static List<String> in(String source, RunConfig config) {
        Set<String> known = known(config);
        MarkdownDocument document = MarkdownDocument.of(source);
        List<String> prose = document.prose();
        List<String> found = new ArrayList<>();
        for (int i = document.frontMatter(); i < prose.size(); i++) {
            boolean old = NUMBER.matcher(prose.get(i))
                    .results()
                    .anyMatch(number -> number.group().length() > 1 && !known.contains(number.group()));
            if (old) {
                String line = prose.get(i).strip();
                found.add("  line " + (i + 1) + ": " + (line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line));
            }
        }
        return found.isEmpty() ? List.of("  none") : found;
    }

    private static Set<String> known(RunConfig config) {
        Set<String> known = new TreeSet<>();
        config.data().forEach(data -> {
            data.rows().ifPresent(rows -> known.add(String.valueOf(rows)));
            data.unlabelled().ifPresent(rows -> known.add(String.valueOf(rows)));
        });
        known.add(String.valueOf(config.split().train()));
        known.add(String.valueOf(config.split().test()));
        known.add(String.valueOf(config.seed()));
        return known;
    }
}
