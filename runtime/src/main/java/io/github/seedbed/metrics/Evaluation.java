package io.github.seedbed.metrics;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * How good a classifier is on one set of rows.
 *
 * @param n the number of rows
 * @param accuracy the share of rows whose label was predicted
 * @param macroF1 see {@link Figures}
 * @param logLoss see {@link Figures}
 * @param brier see {@link Figures}
 * @param ece the expected calibration error, see {@link Calibration}
 * @param calibration its bins
 * @param unseenLabels the number of labels that rows have and the model does not know
 * @param unseenRows the number of those rows: each is an error
 * @param classes one for each label
 */
public record Evaluation(
        int n,
        Interval accuracy,
        Interval macroF1,
        Interval logLoss,
        Interval brier,
        Interval ece,
        Calibration calibration,
        int unseenLabels,
        int unseenRows,
        List<OfClass> classes) {

    /** Enough for two stable digits of a 95 % interval, and still milliseconds on a few hundred rows. */
    private static final int REPLICATES = 1000;

    /**
     * How good a classifier is at one label.
     *
     * @param label the label
     * @param n the number of rows that have it
     * @param precision of the rows that were given the label, the share that has it
     * @param recall of the rows that have the label, the share that was given it
     * @param f1 the harmonic mean of the two
     */
    public record OfClass(String label, int n, Interval precision, Interval recall, Interval f1) {}

    /**
     * Evaluates rows.
     *
     * @param rows at least one
     * @param seed of the bootstrap
     */
    static Evaluation of(Scored rows, long seed) {
        Outcomes outcomes = Outcomes.of(rows);
        Figures figures = outcomes.tally().figures();
        List<Figures> replicates = replicates(outcomes, rows.size(), seed);
        int[][] confusion = rows.confusion();
        List<OfClass> classes = new ArrayList<>();
        int hits = 0;
        int unseen = 0;
        for (int c = 0; c < confusion.length; c++) {
            classes.add(ofClass(rows, confusion, c, figures, replicates));
            hits += confusion[c][c];
            unseen += rows.unseen()[c];
        }
        return new Evaluation(
                rows.size(),
                Interval.share(hits, rows.size()),
                interval(figures, replicates, Figures::macroF1),
                interval(figures, replicates, Figures::logLoss),
                interval(figures, replicates, Figures::brier),
                interval(figures, replicates, Figures::ece).holdingItsValue(),
                Calibration.of(outcomes),
                rows.unseenLabels(),
                unseen,
                classes);
    }

    private static OfClass ofClass(Scored rows, int[][] confusion, int c, Figures figures, List<Figures> replicates) {
        int predicted = rows.unseen()[c];
        int actual = 0;
        for (int other = 0; other < confusion.length; other++) {
            predicted += confusion[other][c];
            actual += confusion[c][other];
        }
        return new OfClass(
                rows.labels().get(c),
                actual,
                Interval.share(confusion[c][c], predicted),
                Interval.share(confusion[c][c], actual),
                interval(figures, replicates, replicate -> replicate.f1()[c]));
    }

    private static Interval interval(Figures figures, List<Figures> replicates, ToDoubleFunction<Figures> figure) {
        double[] drawn = new double[replicates.size()];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = figure.applyAsDouble(replicates.get(i));
        }
        return Interval.bootstrap(figure.applyAsDouble(figures), drawn);
    }

    private static List<Figures> replicates(Outcomes rows, int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Figures> replicates = new ArrayList<>(REPLICATES);
        Tally drawn = new Tally(rows);
        for (int i = 0; i < REPLICATES; i++) {
            drawn.clear();
            for (int row = 0; row < n; row++) {
                drawn.add(random.nextInt(n));
            }
            replicates.add(drawn.figures());
        }
        return replicates;
    }

    ObjectNode json() {
        ObjectNode node = Json.node().put("n", n);
        node.set("accuracy", accuracy.json());
        node.set("macroF1", macroF1.json());
        node.set("logLoss", logLoss.json());
        node.set("brier", brier.json());
        node.set("ece", ece.json());
        node.set("bins", calibration.json());
        if (unseenRows > 0) {
            node.putObject("unseen").put("labels", unseenLabels).put("rows", unseenRows);
        }
        ArrayNode list = node.putArray("classes");
        for (OfClass one : classes) {
            ObjectNode item = list.addObject().put("label", one.label).put("n", one.n);
            item.set("precision", one.precision.json());
            item.set("recall", one.recall.json());
            item.set("f1", one.f1.json());
        }
        return node;
    }
}
