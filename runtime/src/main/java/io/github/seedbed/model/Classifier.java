package io.github.seedbed.model;

import io.github.seedbed.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelInfo;

/** A Tribuo model with the encoder that feeds it. */
public final class Classifier {
    private final Encoder encoder;
    private final Model<Label> model;
    private final List<String> labels;

    /**
     * Joins the two.
     *
     * @param encoder what turns raw values into standardised ones
     * @param model trained on the encoder's examples
     */
    public Classifier(Encoder encoder, Model<Label> model) {
        this.encoder = encoder;
        this.model = model;
        this.labels = model.getOutputIDInfo().getDomain().stream()
                .map(Label::getLabel)
                .sorted()
                .toList();
    }

    /** Returns what turns raw values into standardised ones. */
    public Encoder encoder() {
        return encoder;
    }

    /** Returns Tribuo's model, which takes standardised values. */
    public Model<Label> model() {
        return model;
    }

    /** Returns the labels, sorted: the order of the scores everywhere, whatever order the model has inside. */
    public List<String> labels() {
        return labels;
    }

    /** Returns for each label, in the order of {@link #labels()}, the index of the model's own output for it. */
    public List<Integer> outputs() {
        List<Integer> outputs = new ArrayList<>();
        for (String label : labels) {
            outputs.add(model.getOutputIDInfo().getID(new Label(label)));
        }
        return outputs;
    }

    /**
     * Returns the scores of one row.
     *
     * @param row with all columns of the encoder
     * @return one score a label, in the order of {@link #labels()}
     */
    public double[] scores(Table.Row row) {
        return encoder.example(row).map(this::scores).orElseGet(this::prior);
    }

    /**
     * Returns the scores of named values.
     *
     * @param values name to {@link Number} or text; what is not named, or named with null, is missing
     * @return one score a label, in the order of {@link #labels()}
     */
    public double[] scores(Map<String, ?> values) {
        return encoder.example(values).map(this::scores).orElseGet(this::prior);
    }

    /**
     * Returns the scores of one row of the input.
     *
     * @param columns one value a column, NaN where nothing is known
     * @return one score a label, in the order of {@link #labels()}
     */
    public double[] scores(float[] columns) {
        return encoder.example(columns).map(this::scores).orElseGet(this::prior);
    }

    /**
     * Returns the share of each label among the training rows, in the order of {@link #labels()}: the answer to a text
     * of which no word is known.
     */
    public double[] prior() {
        LabelInfo counts = (LabelInfo) model.getOutputIDInfo();
        double[] prior = new double[labels.size()];
        double total = 0;
        for (int i = 0; i < prior.length; i++) {
            prior[i] = counts.getLabelCount(labels.get(i));
            total += prior[i];
        }
        for (int i = 0; i < prior.length; i++) {
            prior[i] /= total;
        }
        return prior;
    }

    private double[] scores(Example<Label> example) {
        Map<String, Label> byLabel = model.predict(example).getOutputScores();
        double[] scores = new double[labels.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = byLabel.get(labels.get(i)).getScore();
        }
        return scores;
    }
}
