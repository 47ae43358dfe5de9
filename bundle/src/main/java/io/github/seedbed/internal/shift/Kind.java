package io.github.seedbed.internal.shift;

import io.github.seedbed.metrics.Task;
import java.util.List;
import java.util.Locale;

/** What kind of shift it is, as far as the data can tell, and what to do about it. */
public enum Kind {
    /** The data are written in another way than those of training. */
    DATA_FAULT(
            "a fault of the data",
            "Repair what reads or writes the data before anything else: a column, a unit, a spelling or a sign for missing values"
                    + " is another one. Do not train on broken data.",
            "Breck et al. 2019, Data validation for machine learning; Sculley et al. 2015, Hidden technical debt"),
    /** Values that the model never learnt from. */
    EXTRAPOLATION(
            "extrapolation",
            "Refuse or mark such rows, and say so in the card under what the model is not for. Collect and label such cases"
                    + " if it shall be for them.",
            "Quiñonero-Candela et al. 2009, Dataset shift in machine learning; Moreno-Torres et al. 2012, A unifying view"),
    /** Other inputs within the range of training. */
    COVARIATE(
            "covariate shift",
            "Find out the truth of some of the new rows and measure. Where the metrics hold, keep the model and widen the test rows. Where they"
                    + " fall, train again with the training rows weighted by the ratio of the densities, as long as the"
                    + " effective number of rows, (sum w)^2 / sum w^2, stays above a third; below that collect data.",
            "Shimodaira 2000; Sugiyama et al. 2008 (KLIEP); Rabanser, Günnemann, Lipton 2019, Failing loudly"),
    /** Other shares of the labels. */
    LABEL(
            "label shift",
            "Adjust the scores by the ratio of the new and the old shares of the labels; calibrate before. No other training"
                    + " is needed, as long as each label looks as it did.",
            "Saerens, Latinne, Decaestecker 2002; Lipton, Wang, Smola 2018 (BBSE); Alexandari et al. 2020") {
        @Override
        public String title(Task task) {
            return task == Task.REGRESSION ? "target shift" : super.title(task);
        }

        @Override
        public String advice(Task task) {
            return task == Task.REGRESSION
                    ? "Train again with the training rows weighted by the ratio of the new and the old density of the target, and"
                            + " test with the same weights: a mean error, and how many intervals hold the truth, are those of the old mixture."
                    : super.advice(task);
        }

        @Override
        public String source(Task task) {
            return task == Task.REGRESSION
                    ? "Zhang, Schölkopf, Muandet, Wang 2013, Domain adaptation under target and conditional shift"
                    : super.source(task);
        }
    },
    /** The same inputs, other labels. */
    CONCEPT(
            "concept shift",
            "What is predicted means something else now: train again on recent rows, and report no metric of the old test"
                    + " rows any more. Ask first whether those who labelled or measured changed.",
            "Gama et al. 2014, A survey on concept drift; Lu et al. 2018, Learning under concept drift"),
    /** One slice is worse. */
    SUBPOPULATION(
            "a shift of one group",
            "Report the slice in the card, and make its metric a condition. Collect rows for it, or let them count more.",
            "Sagawa et al. 2020 (group DRO); Koh et al. 2021 (WILDS)");

    private final String title;
    private final String advice;
    private final String source;

    Kind(String title, String advice, String source) {
        this.title = title;
        this.advice = advice;
        this.source = source;
    }

    /**
     * Returns it in words.
     *
     * @param task of the model
     */
    public String title(Task task) {
        return title;
    }

    /**
     * Returns what to do.
     *
     * @param task of the model
     */
    public String advice(Task task) {
        return advice;
    }

    /**
     * Returns who says so.
     *
     * @param task of the model
     */
    public String source(Task task) {
        return source;
    }

    /** Returns what a file calls it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns all of them by what files call them. */
    public static List<String> ids() {
        return List.of(values()).stream().map(Kind::toString).toList();
    }
}
