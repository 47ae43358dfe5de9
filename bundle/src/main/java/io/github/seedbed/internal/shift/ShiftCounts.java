package io.github.seedbed.internal.shift;

import io.github.seedbed.features.Vocabulary;
import io.github.seedbed.internal.runfile.DataProfile;
import io.github.seedbed.internal.runfile.InputConfig;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.metrics.Results;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts new rows, value by value, to compare them with the profile of the training rows. Keeps counts and no rows:
 * less than 100 kB a feature, however many rows come. Not for several threads at once.
 */
public final class ShiftCounts {
    private final RunConfig config;
    private final DataProfile profile;
    private final ColumnCounts[] columns;
    private final String[] absent;
    private final AnswerCounts answers;
    /** Of the current row: the categories by which the metrics are sliced. */
    private final Map<String, String> categories = new LinkedHashMap<>();

    private long rows;

    /**
     * Begins with no rows.
     *
     * @param config of the model
     * @param profile of its training rows
     * @param metrics of its test rows
     * @param vocabulary of its text, if it has one
     */
    public ShiftCounts(RunConfig config, DataProfile profile, Results metrics, Optional<Vocabulary> vocabulary) {
        this.config = config;
        this.profile = profile;
        this.columns = new ColumnCounts[config.features().size()];
        this.absent = new String[columns.length];
        this.answers = AnswerCounts.of(config, profile, metrics);
        for (int i = 0; i < columns.length; i++) {
            InputConfig input = config.features().get(i);
            DataProfile.Feature feature = profile.features().get(i);
            if (feature instanceof DataProfile.NumberFeature number) {
                columns[i] = new NumberCounts(input, number, profile.rows());
            } else if (feature instanceof DataProfile.CategoryFeature category) {
                columns[i] = new CategoryCounts(input, category, profile.rows());
            } else {
                columns[i] = new TextCounts(
                        input, (DataProfile.TextFeature) feature, profile.rows(), vocabulary.orElseThrow());
            }
        }
    }

    /**
     * Notes that the rows have no such column.
     *
     * @param feature its place in the model's input
     * @param why what is said of it
     */
    public void absent(int feature, String why) {
        absent[feature] = why;
    }

    /** Begins the next row, of which every feature is then given once. */
    public void nextRow() {
        rows++;
        categories.clear();
    }

    /** Returns how many rows were begun. */
    public long rows() {
        return rows;
    }

    /**
     * Counts a number of this row.
     *
     * @param feature its place in the model's order
     * @param value finite
     */
    public void number(int feature, float value) {
        ((NumberCounts) columns[feature]).add(value);
    }

    /**
     * Counts a category or a text of this row.
     *
     * @param feature its place in the model's order
     * @param value any
     */
    public void text(int feature, String value) {
        if (columns[feature] instanceof CategoryCounts category) {
            category.add(value);
            if (answers.slicesBy(category.name())) {
                categories.put(category.name(), value);
            }
        } else {
            ((TextCounts) columns[feature]).add(value);
        }
    }

    /**
     * Counts a missing value of this row.
     *
     * @param feature its place in the model's order
     */
    public void missing(int feature) {
        columns[feature].addMissing();
    }

    /**
     * Counts a cell of this row that is not a number, or no date, where one belongs.
     *
     * @param feature its place in the model's order
     */
    public void unreadable(int feature) {
        if (columns[feature] instanceof NumberCounts number) {
            number.addUnreadable();
        } else {
            columns[feature].addMissing();
        }
    }

    /** Returns those categories of this row by which metrics are sliced, to be given to {@link #answer} later. */
    public Map<String, String> categories() {
        return new LinkedHashMap<>(categories);
    }

    /**
     * Counts the label that the model answered to a row.
     *
     * @param label in the model's order
     * @param truth the right label, if it is known
     * @param ofRow its categories
     */
    public void answer(int label, Optional<String> truth, Map<String, String> ofRow) {
        ((LabelAnswers) answers).add(label, truth, ofRow);
    }

    /**
     * Counts the number that the model answered to a row.
     *
     * @param answer value, low and high
     * @param truth the true number, NaN if it is not known
     * @param ofRow its categories
     */
    public void estimate(float[] answer, float truth, Map<String, String> ofRow) {
        ((NumberAnswers) answers).add(answer, truth, ofRow);
    }

    /** Counts a cell that is not a number where the true number of a row belongs. */
    public void unreadableTruth() {
        ((NumberAnswers) answers).addUnreadable();
    }

    /** Returns how far the rows so far are from the training rows. */
    public ShiftReport report() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            if (absent[i] != null) {
                findings.add(Finding.fact(columns[i].name(), Aspect.ABSENT, 1, absent[i]));
            } else if (rows > 0) {
                findings.add(columns[i].missingValues());
                findings.addAll(columns[i].compared());
            }
        }
        findings.addAll(answers.compared());
        List<Finding> corrected = Diagnosis.withoutGuesses(Holm.corrected(findings));
        List<Finding> sorted = new ArrayList<>(corrected);
        sorted.sort(Comparator.comparing((Finding finding) -> !finding.shifted()));
        Map<String, Double> shares = answers.shares();
        List<Kind> kinds = new Diagnosis(corrected, List.of(columns), shares).kinds();
        return new ShiftReport(
                config.task(),
                rows,
                profile.rows(),
                answers.hasTruths(),
                kinds,
                sorted,
                shares,
                bars(corrected),
                Optional.empty());
    }

    private List<ShiftReport.Bars> bars(List<Finding> findings) {
        return Arrays.stream(columns)
                .filter(column -> column.known() > 0
                        && findings.stream()
                                .anyMatch(finding ->
                                        finding.shifted() && finding.feature().equals(column.name())))
                .map(ColumnCounts::bars)
                .toList();
    }
}
