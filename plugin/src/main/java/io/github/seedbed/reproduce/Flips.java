package io.github.seedbed.reproduce;

import io.github.seedbed.internal.input.InputSchema;
import io.github.seedbed.internal.onnx.OnnxModel;
import io.github.seedbed.internal.onnx.Scores;
import io.github.seedbed.internal.runfile.InputConfig;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.text.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * How many labels two models give otherwise: on the golden rows, and on rows drawn from the profile of the training
 * data. Test rows are in no run; of them the confusion matrices are compared.
 *
 * @param rows how many rows both models were asked about
 * @param flipped how many got another label
 * @param testRows how many rows were tested on
 * @param testFlipped how many of those at least got another label, by the confusion matrices
 */
record Flips(int rows, int flipped, int testRows, int testFlipped) {
    private static final int DRAWN = 1_000;
    private static final long SEED = 7;

    /** Returns nothing if the two runs hold no models that can be asked. */
    static Optional<Flips> between(RunFolder first, RunFolder second) throws IOException {
        try (OnnxModel one = open(first);
                OnnxModel other = open(second)) {
            float[][] rows = rows(first);
            int flipped = 0;
            float[][] scores = one.scores(rows);
            float[][] others = other.scores(rows);
            for (int i = 0; i < rows.length; i++) {
                flipped += Scores.best(scores[i]) == Scores.best(others[i]) ? 0 : 1;
            }
            return Optional.of(new Flips(rows.length, flipped, first.metrics().rows(), moved(first, second)));
        } catch (ProblemException | IllegalArgumentException | ClassCastException e) {
            // A project's own kind of model, or a broken one: the comparison of the bytes says it all
            return Optional.empty();
        }
    }

    private static OnnxModel open(RunFolder run) throws IOException {
        return OnnxModel.openTrusted(
                Files.readAllBytes(run.path().resolve(RunFolder.ONNX)), run.shown() + "/" + RunFolder.ONNX);
    }

    boolean none() {
        return flipped == 0 && testFlipped == 0;
    }

    String words() {
        return flipped + " of " + rows + " labels flip on rows made up from the profile and the golden rows; of the "
                + testRows + " test rows "
                + (testFlipped == 0 ? "none by its confusion matrix" : "at least " + testFlipped);
    }

    private static int moved(RunFolder first, RunFolder second) throws IOException {
        List<List<Integer>> one = first.metrics().confusion().counts();
        List<List<Integer>> other = second.metrics().confusion().counts();
        int moved = 0;
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            for (int j = 0; j < Math.min(one.size(), other.size()); j++) {
                moved += Math.abs(one.get(i).get(j) - other.get(i).get(j));
            }
        }
        return (moved + 1) / 2;
    }

    private static InputSchema schema(RunFolder run) throws IOException {
        List<InputConfig> features = run.config().features();
        Optional<Vocabulary> vocabulary = features.stream().anyMatch(InputConfig::text)
                ? Optional.of(Vocabulary.parse(Files.readAllBytes(run.path().resolve(Vocabulary.FILE))))
                : Optional.empty();
        return InputSchema.from(features, vocabulary);
    }

    private static float[][] rows(RunFolder run) throws IOException {
        InputSchema schema = schema(run);
        List<float[]> rows = new ArrayList<>();
        run.goldenRows().rows().forEach(row -> rows.add(schema.encode(row.input())));
        DrawnRows drawn = new DrawnRows(run.profile(), new SplittableRandom(SEED));
        for (int i = 0; i < DRAWN; i++) {
            rows.add(schema.encode(drawn.next()));
        }
        return rows.toArray(float[][]::new);
    }
}
