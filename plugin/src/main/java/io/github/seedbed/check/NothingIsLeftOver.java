package io.github.seedbed.check;

import io.github.seedbed.questions.LongForms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** No document holds a reference that was not filled in, or a placeholder that somebody meant to replace. */
final class NothingIsLeftOver extends Rule {
    private static final Map<String, String> SOURCES = new TreeMap<>(Map.of(
            "README.md", "card/model-card.md", "datasheet.md", "card/datasheet.md", "CITATION.cff", "CITATION.cff"));

    private static final Pattern LEFT_OVER = Pattern.compile(
            "\\$!?\\{?(?:project|run|data|model|metrics|figures|citation|check|frontMatter|verified|found|card|see|form)\\.\\w+}?|\\$\\{[\\w.]+}|\\[More Information Needed]"
                    + "|\\bTODO\\b|\\bFIXME\\b|\\bTBD\\b|\\bTBA\\b|\\bXXX\\b|(?i:lorem ipsum)|(?i:[\\[<]your [a-z ]+[]>])"
                    + "|(?i:\\[insert [^]]+])|\\?\\?\\?|^(?:<{7}|>{7})(?: .*)?$|(?i:^\\W*coming soon\\W*$)");

    /** Of a generator of texts; in code it can be meant. */
    private static final Pattern UNFILLED = Pattern.compile("\\{\\{[^{}]*}}");

    NothingIsLeftOver() {
        super("No document holds a placeholder");
    }

    @Override
    List<Finding> findings(AssembledBundle bundle) throws IOException {
        List<Finding> findings = new ArrayList<>();
        Map<String, String> sources = new TreeMap<>(SOURCES);
        sources.putAll(LongForms.of(bundle.basedir()));
        for (Map.Entry<String, String> entry : sources.entrySet()) {
            BundleDocument document = bundle.document(entry.getKey(), entry.getValue());
            look(document, document.lines(), LEFT_OVER, findings);
            look(document, document.markdown().prose(), UNFILLED, findings);
        }
        return findings;
    }

    private void look(BundleDocument document, List<String> lines, Pattern leftOver, List<Finding> findings) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = leftOver.matcher(lines.get(i));
            while (matcher.find()) {
                findings.add(finding(document, i + 1, matcher.group()));
            }
        }
    }

    private Finding finding(BundleDocument document, int line, String found) {
        return Finding.of(
                this,
                document.place(line, found),
                "A document is not finished",
                "\"" + found + "\" is a leftover",
                "write in " + document.source() + " what belongs there, or remove it");
    }
}
