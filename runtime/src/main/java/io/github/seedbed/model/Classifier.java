package io.github.seedbed.model;

import io.github.seedbed.internal.export.TribuoClassifier;
import io.github.seedbed.internal.input.SparseRow;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.metrics.Task;
import io.github.seedbed.table.Feature;
import io.github.seedbed.table.Row;
import io.github.seedbed.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;

/**
 * A classifier that Tribuo trained, with the encoder that feeds it. An answer holds a score, 0 to 1, for each label.
 */
public final class Classifier implements Predictor {
    /** Rows that a library gets at once: XGBoost copies what it gets, and takes as long for one row as for many. */
    private static final int BATCH = 4096;

    private final Encoder encoder;
    private final TribuoRows examples;
    private final TribuoClassifier tribuo;

    /**
     * Joins the two.
     *
     * @param encoder what turns raw values into standardised ones
     * @param model as {@link #fit} has trained it
     */
    public Classifier(Encoder encoder, Model<Label> model) {
        this.encoder = encoder;
        this.examples = TribuoRows.of(encoder, model);
        this.tribuo = new TribuoClassifier(encoder.scaling(), model);
    }

    /**
     * Learns from rows: fits the encoder, then trains on what it encodes.
     *
     * @param rows the training rows, and no others
     * @param features the columns to learn from, in the order of the model's input
     * @param target the column with the label
     * @param trainer a new one for each training: Tribuo's trainers carry their random state on from one to the next
     */
    public static Classifier fit(Table rows, List<Feature> features, String target, Trainer<Label> trainer) {
        Targets.requireLabels(rows, target, trainer.getClass().getSimpleName());
        Encoder encoder = Encoder.fit(rows, features);
        return new Classifier(
                encoder, trainer.train(TribuoRows.of(encoder, trainer).labels(rows, target)));
    }

    @Override
    public Task task() {
        return Task.CLASSIFICATION;
    }

    @Override
    public Encoder encoder() {
        return encoder;
    }

    /** Returns the labels, sorted: the order of the scores everywhere, whatever order the model has inside. */
    @Override
    public List<String> outputs() {
        return tribuo.labels();
    }

    @Override
    public double[] answer(Row row) {
        return answer(encoder.sparse(row));
    }

    @Override
    public double[] answer(Map<String, ?> values) {
        return answer(encoder.sparse(values));
    }

    @Override
    public double[] answer(float[] columns) {
        return answer(encoder.sparse(columns));
    }

    @Override
    public double[][] answers(Table rows) {
        List<Row> all = rows.rows();
        double[][] answers = new double[all.size()][];
        for (int from = 0; from < answers.length; from += BATCH) {
            int end = Math.min(from + BATCH, answers.length);
            List<Example<Label>> known = new ArrayList<>();
            List<Integer> places = new ArrayList<>();
            for (int i = from; i < end; i++) {
                Optional<Example<Label>> example = example(encoder.sparse(all.get(i)));
                if (example.isPresent()) {
                    known.add(example.get());
                    places.add(i);
                } else {
                    answers[i] = tribuo.prior();
                }
            }
            double[][] scores = tribuo.scores(known);
            for (int i = 0; i < scores.length; i++) {
                answers[places.get(i)] = scores[i];
            }
        }
        return answers;
    }

    /** Returns nothing: Tribuo's trainers end after the epochs that they were asked for. */
    @Override
    public Optional<Convergence> convergence() {
        return Optional.empty();
    }

    /** To a text of which no word is known, the answer is the share of each label among the training rows. */
    private double[] answer(SparseRow row) {
        return example(row).map(tribuo::scores).orElseGet(tribuo::prior);
    }

    private Optional<Example<Label>> example(SparseRow row) {
        return examples.example(row, LabelFactory.UNKNOWN_LABEL);
    }

    @Override
    public byte[] onnx() {
        return tribuo.onnx();
    }

    @Override
    public Optional<NativeFile> nativeFile() {
        return Optional.of(new NativeFile(RunFolder.NATIVE, tribuo.bytes()));
    }
}
