package io.github.seedbed.datasheet;

import io.github.seedbed.markdown.MarkdownDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The datasheet's answers as terms of Croissant's vocabulary for responsible AI (RAI 1.0). An answer is marked by a
 * comment above it, {@code <!-- rai: dataCollection -->}, and ends at the next question, heading or comment.
 */
public final class RaiTerms {
    /** The vocabulary. */
    public static final SortedSet<String> KNOWN = new TreeSet<>(List.of(("annotationsPerItem annotatorDemographics"
                    + " dataAnnotationAnalysis dataAnnotationPlatform dataAnnotationProtocol dataBiases dataCollection"
                    + " dataCollectionMissingData dataCollectionRawData dataCollectionTimeframe dataCollectionType"
                    + " dataImputationProtocol dataLimitations dataManipulationProtocol dataPreprocessingProtocol"
                    + " dataReleaseMaintenancePlan dataSocialImpact dataUseCases machineAnnotationTools"
                    + " personalSensitiveInformation")
            .split(" ")));

    private static final String MARK = "<!--\\s*rai:\\s*(\\S+?)\\s*-->";

    private RaiTerms() {}

    /**
     * An answer.
     *
     * @param term without the prefix; possibly not of the vocabulary
     * @param text the answer on one line; possibly empty
     * @param line of the mark, counted from 1
     */
    public record Answer(String term, String text, int line) {}

    /**
     * Returns the marked answers, in their order.
     *
     * @param datasheet in Markdown
     */
    public static List<Answer> of(String datasheet) {
        List<String> lines = datasheet.lines().toList();
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().matches(MARK)) {
                String term = lines.get(i).strip().replaceFirst(MARK, "$1");
                answers.add(new Answer(term, text(lines.subList(i + 1, lines.size())), i + 1));
            }
        }
        return answers;
    }

    /** Tables stay away: they are not sentences. */
    private static String text(List<String> lines) {
        List<String> text = new ArrayList<>();
        for (String line : lines) {
            boolean next = line.startsWith("**") && !text.isEmpty();
            if (next || line.startsWith("#") || line.startsWith("<!--")) {
                break;
            }
            if (!line.isBlank() && !line.startsWith("|")) {
                text.add(line.strip());
            }
        }
        String answer = String.join("\n", text).replaceFirst("^\\*\\*[^*]+\\*\\*\\s*", "");
        return MarkdownDocument.of(answer).plain();
    }
}
