package io.github.seedbed.maven.check;

import io.github.seedbed.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** No document holds a reference that was not filled in, or a place-holder that somebody meant to replace. */
final class NothingIsLeftOver implements Rule {
    private static final Map<String, String> SOURCES = new TreeMap<>(Map.of(
            "README.md", "card/model-card.md", "datasheet.md", "card/datasheet.md", "CITATION.cff", "CITATION.cff"));

    private static final Pattern LEFT_OVER = Pattern.compile(
            "\\$!?\\{?(?:project|run|data|model|metrics|figures|frontMatter)\\.\\w+}?|\\$\\{[\\w.]+}|\\[More Information Needed]"
                    + "|\\bTODO\\b|\\bFIXME\\b|\\bTBD\\b");

    @Override
    public List<Problem> problems(AssembledBundle bundle) throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (Map.Entry<String, String> document : SOURCES.entrySet()) {
            List<String> lines =
                    bundle.text(document.getKey()).orElse("").lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                Matcher matcher = LEFT_OVER.matcher(lines.get(i));
                while (matcher.find()) {
                    problems.add(problem(bundle.shown(document.getKey(), i + 1), document.getValue(), matcher.group()));
                }
            }
        }
        return problems;
    }

    private static Problem problem(String where, String source, String found) {
        return new Problem(
                "A document is not finished",
                where,
                "«" + found + "» stands there",
                "write in " + source + " what belongs there, or remove it");
    }
}
