package io.github.seedbed.reproduce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.input.InputSchema;
import io.github.seedbed.internal.onnx.OnnxModel;
import io.github.seedbed.internal.onnx.Scores;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.runfile.RunFolder;
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
            return Optional.of(new Flips(
                    rows.length,
                    flipped,
                    first.json("metrics.json").path("rows").asInt(),
                    moved(first, second)));
        } catch (ProblemException | IllegalArgumentException | ClassCastException e) {
            // A project's own kind of model, or a broken one: the comparison of the bytes says it all
            return Optional.empty();
        }
    }

    private static OnnxModel open(RunFolder run) throws IOException {
        return OnnxModel.open(Files.readAllBytes(run.path().resolve("model.onnx")), run.shown() + "/model.onnx");
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
        JsonNode one = first.json("metrics.json").path("confusion").path("counts");
        JsonNode other = second.json("metrics.json").path("confusion").path("counts");
        int moved = 0;
        for (int i = 0; i < one.size(); i++) {
            for (int j = 0; j < one.path(i).size(); j++) {
                moved += Math.abs(
                        one.path(i).path(j).asInt() - other.path(i).path(j).asInt());
            }
        }
        return (moved + 1) / 2;
    }

    private static InputSchema schema(RunFolder run) throws IOException {
        JsonNode features = run.json("config.json").path("features");
        Optional<Vocabulary> vocabulary = InputSchema.hasText(features)
                ? Optional.of(Vocabulary.parse(Files.readAllBytes(run.path().resolve(Vocabulary.FILE))))
                : Optional.empty();
        return InputSchema.from(features, vocabulary);
    }

    private static float[][] rows(RunFolder run) throws IOException {
        InputSchema schema = schema(run);
        List<float[]> rows = new ArrayList<>();
        ObjectNode parity = run.json("parity.json");
        parity.path("rows").forEach(row -> rows.add(schema.encode(DrawnRows.input(row.path("input")))));
        DrawnRows drawn = new DrawnRows(run.json("profile.json"), new SplittableRandom(SEED));
        for (int i = 0; drawn.isPossible() && i < DRAWN; i++) {
            rows.add(schema.encode(drawn.next()));
        }
        return rows.toArray(float[][]::new);
    }
}
