package io.github.seedbed.internal.export;

import io.github.seedbed.internal.encoding.Scaling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelInfo;

/** A classifier of Tribuo: its scores in the order of the labels, and its files. */
public final class TribuoClassifier {
    private final Scaling scaling;
    private final Model<Label> model;
    private final List<String> labels;

    /**
     * Joins the two.
     *
     * @param scaling what stands in front of the model
     * @param model takes standardised values
     */
    public TribuoClassifier(Scaling scaling, Model<Label> model) {
        this.scaling = scaling;
        this.model = model;
        this.labels = model.getOutputIDInfo().getDomain().stream()
                .map(Label::getLabel)
                .sorted()
                .toList();
    }

    Scaling scaling() {
        return scaling;
    }

    Model<Label> model() {
        return model;
    }

    /** Returns the labels, sorted. */
    public List<String> labels() {
        return labels;
    }

    /** Returns for each label, in the order of {@link #labels()}, the index of the model's own output for it. */
    List<Integer> outputs() {
        List<Integer> outputs = new ArrayList<>();
        for (String label : labels) {
            outputs.add(model.getOutputIDInfo().getID(new Label(label)));
        }
        return outputs;
    }

    /**
     * Returns one score a label, in the order of {@link #labels()}.
     *
     * @param example standardised
     */
    public double[] scores(Example<Label> example) {
        return scores(model.predict(example));
    }

    /**
     * Returns the same of many examples.
     *
     * @param examples standardised
     * @return examples x labels
     */
    public double[][] scores(List<Example<Label>> examples) {
        return examples.isEmpty()
                ? new double[0][]
                : model.predict(examples).stream().map(this::scores).toArray(double[][]::new);
    }

    private double[] scores(Prediction<Label> prediction) {
        Map<String, Label> byLabel = prediction.getOutputScores();
        double[] scores = new double[labels.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = byLabel.get(labels.get(i)).getScore();
        }
        return scores;
    }

    /** Returns the share of each label among the training rows, in the order of {@link #labels()}. */
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

    /**
     * Returns the bytes of {@code model.onnx}.
     *
     * @throws io.github.seedbed.problem.ProblemException if a model of this kind cannot be written as ONNX
     */
    public byte[] onnx() {
        return OnnxExport.bytes(this);
    }

    /** Returns the bytes of {@code model.tribuo}. */
    public byte[] bytes() {
        return CanonicalTribuo.bytes(model);
    }
}
