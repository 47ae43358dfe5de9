package io.github.seedbed.internal.shift;

/** What can differ. Each says what a reader has to know to judge its effect. */
public enum Aspect {
    /** A column of the training data is not there; the effect is 1. */
    ABSENT("a column is absent", 0.5),
    /** Cells that are not numbers where numbers belong; the effect is their share. */
    UNREADABLE("cells are not numbers", 0.01),
    /** The values are those of another unit; the effect is the factor. */
    UNIT("another unit", 0),
    /** A category in another spelling; the effect is the share of such rows. */
    SPELLING("another spelling", 0.005),
    /** A category is gone, and a new one has its share: perhaps another name; the effect is the share of such rows. */
    RENAMED("another name", 0.01),
    /**
     * The smallest or the largest value in many rows, in training in hardly any; the effect is the share of such rows.
     */
    REPEATED("one value repeated", 0.02),
    /** Whole numbers only where training had decimals; the effect is the share of training values that had them. */
    PRECISION("another precision", 0.5),
    /** Texts with characters that arise when one encoding is read as another; the effect is the share of such rows. */
    GARBLED("damaged characters", 0.01),
    /** Values that training never saw; the effect is the share of such rows. */
    UNSEEN("never seen", 0.01),
    /** Numbers outside of the training data; the effect is the share of such rows. */
    RANGE("out of range", 0.01),
    /** Missing values; the effect is the difference of the shares. */
    MISSING("missing", 0.02),
    /** The distribution; the effect is the population stability index. */
    DISTRIBUTION("distribution", 0.1),
    /** Texts of which no word is known; the effect is the difference of the shares. */
    UNKNOWN_TEXT("no known word", 0.05),
    /** The lengths of texts; the effect is the population stability index. */
    LENGTH("length", 0.1),
    /** A frequent word or pair of words; the effect is the difference of the shares of rows that hold it. */
    WORDS("words", 0.05),
    /** Words in a script that no known word is written in; the effect is their share. */
    SCRIPT("another script", 0.05),
    /**
     * What the model answers; the effect is the share of answers that would have to be others, of numbers the
     * population stability index.
     */
    ANSWERS("answers", 0.1),
    /** The labels; the effect is the share of labels that would have to be others. */
    LABELS("labels", 0.1),
    /** The true numbers; the effect is the population stability index. */
    TARGET("true numbers", 0.1),
    /** How far off answers are on average; the effect is by which share more than on the test rows. */
    ERRORS("errors", 0.1),
    /** How often the model is right; the effect is the difference. */
    ACCURACY("accuracy", 0.05);

    private final String title;
    private final double least;

    Aspect(String title, double least) {
        this.title = title;
        this.least = least;
    }

    /** Returns it in words. */
    public String title() {
        return title;
    }

    /** Returns the effect below which nobody is misled, however certain it is. */
    public double least() {
        return least;
    }

    /** Returns what a file calls it. */
    @Override
    public String toString() {
        return title.replace(' ', '-');
    }
}
