package io.github.seedbed.shift;

import io.github.seedbed.csv.CsvSource;
import io.github.seedbed.features.Input;
import io.github.seedbed.features.Vocabulary;
import io.github.seedbed.internal.csv.CellNumber;
import io.github.seedbed.internal.csv.CsvReader;
import io.github.seedbed.internal.csv.FileKind;
import io.github.seedbed.internal.input.InputSchema;
import io.github.seedbed.internal.onnx.Labelling;
import io.github.seedbed.internal.onnx.OnnxModel;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.internal.shift.ShiftCounts;
import io.github.seedbed.internal.shift.ShiftReport;
import io.github.seedbed.internal.text.Tokens;
import io.github.seedbed.metrics.Task;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** New rows, read one after the other, counted and answered by the model: in constant memory. */
public final class NewRows implements AutoCloseable {
    /** So many numbers of the model's input are kept for one call of the model. */
    private static final int AT_ONCE = 1 << 18;

    private static final int MOST_ROWS = 1024;
    private static final int MOST_PROBLEMS = 20;

    /** Of longer files the model answers every n-th row: shares are then known to a third of a percent. */
    private static final int MOST_ANSWERS = 100_000;

    private final RunConfig config;
    private final Labelling labelling;
    private final InputSchema schema;
    private final OnnxModel model;
    private final ShiftCounts counts;
    private final RepeatedLines lines = new RepeatedLines();
    private final List<Map<String, Integer>> categories = new ArrayList<>();

    /** Of each input whether it is taken from the date that it is a part of. */
    private final boolean[] fromDates;

    private final float[][] rows;
    private final List<Optional<String>> truths = new ArrayList<>();
    private final float[] trueNumbers;
    private final List<Map<String, String>> values = new ArrayList<>();
    private int size;
    private long step = 1;

    /**
     * Opens a model.
     *
     * @param run a run or a bundle
     * @throws IOException if a file cannot be read
     */
    public NewRows(RunFolder run) throws IOException {
        config = run.config();
        labelling = config.labelling(RunFolder.CONFIG);
        Path words = run.path().resolve(Vocabulary.FILE);
        Optional<Vocabulary> vocabulary =
                Files.exists(words) ? Optional.of(Vocabulary.parse(Files.readAllBytes(words))) : Optional.empty();
        schema = InputSchema.from(config.features(), vocabulary);
        counts = new ShiftCounts(config, run.profile(), run.metrics(), vocabulary);
        for (Input input : schema.inputs()) {
            Map<String, Integer> places = new HashMap<>();
            input.categories().forEach(value -> places.put(value, places.size()));
            categories.add(places);
        }
        rows = new float[Math.max(1, Math.min(MOST_ROWS, AT_ONCE / schema.width()))][schema.width()];
        trueNumbers = new float[rows.length];
        fromDates = new boolean[schema.inputs().size()];
        model = OnnxModel.open(Files.readAllBytes(run.path().resolve(RunFolder.ONNX)), run.shown());
        model.require(schema.width(), config.outputs());
    }

    /**
     * Ends where there is nothing to compare, before a model is opened for it.
     *
     * @param file with new rows
     * @throws ProblemException if there is no such file
     */
    public static void requireFile(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(new Problem(
                    "The file of new rows was not found",
                    "-Ddata=" + file.getFileName(),
                    "there is no such file in " + file.toAbsolutePath().getParent(),
                    "give the path of a file, from the project's folder or absolute: mvn seedbed:shift -Ddata=FILE"));
        }
    }

    /**
     * Reads a file, and compares its rows with the training data.
     *
     * @param source the file
     * @throws ProblemException if it is not a table, or has none of the model's columns
     * @throws IOException if it cannot be read
     */
    public ShiftReport compared(CsvSource source) throws IOException {
        Optional<Problem> kind = FileKind.problem(source);
        if (kind.isPresent()) {
            throw new ProblemException(kind.get());
        }
        try (CsvReader csv = CsvReader.open(source)) {
            List<String> header = csv.header();
            int[] places = places(header, source);
            read(csv, places, header, source);
        }
        return counts.report().withRepeated(lines.share());
    }

    private int[] places(List<String> header, CsvSource source) {
        int[] places = new int[schema.inputs().size()];
        int found = 0;
        for (int i = 0; i < places.length; i++) {
            Input input = schema.inputs().get(i);
            places[i] = header.indexOf(input.name());
            if (places[i] < 0 && input.date().isPresent()) {
                places[i] = header.indexOf(input.date().get().column());
                fromDates[i] = places[i] >= 0;
            }
            found += places[i] >= 0 ? 1 : 0;
            if (places[i] < 0) {
                counts.absent(i, "there is no such column; the model takes it for missing");
            }
        }
        if (found == 0) {
            throw new ProblemException(new Problem(
                    "The file has none of the columns that the model takes",
                    source.file() + ", line 1",
                    "the first line names " + String.join(", ", header.subList(0, Math.min(8, header.size()))),
                    "name the columns as in training: "
                            + String.join(
                                    ", ",
                                    schema.inputs().stream().map(Input::name).toList())));
        }
        return places;
    }

    private void read(CsvReader csv, int[] places, List<String> header, CsvSource source) throws IOException {
        int target = header.indexOf(config.target().name());
        List<String> missing = source.dialect().missingCodes();
        List<byte[]> codes = missing.stream()
                .map(code -> code.getBytes(StandardCharsets.UTF_8))
                .toList();
        CellNumber numbers =
                new CellNumber(source.dialect().decimal().orElse(".").charAt(0));
        List<Problem> problems = new ArrayList<>();
        while (csv.next() && problems.size() < MOST_PROBLEMS) {
            if (csv.size() != header.size()) {
                problems.add(new Problem(
                        "A row has " + csv.size() + " cells instead of " + header.size(),
                        source.file() + ", line " + csv.line(),
                        "the header names " + header.size() + " columns",
                        "fix that line: a cell that holds the separator is put into double quotes"));
                continue;
            }
            if (counts.rows() == 0) {
                long length = csv.end(csv.size() - 1) - csv.start(0) + 1L;
                step = Math.max(1, Files.size(source.file()) / length / MOST_ANSWERS);
            }
            counts.nextRow();
            lines.add(csv.bytes(), csv.start(0), csv.end(csv.size() - 1));
            float[] row = rows[size];
            for (int i = 0; i < places.length; i++) {
                boolean isMissing = places[i] < 0 || isMissing(csv, places[i], codes);
                take(csv, i, isMissing ? -1 : places[i], places[i] >= 0, numbers, row);
            }
            if (counts.rows() % step != 0) {
                continue;
            }
            trueNumbers[size] = Float.NaN;
            if (target >= 0) {
                boolean isKnown = !isMissing(csv, target, codes);
                truths.add(isKnown ? Optional.of(csv.text(target)) : Optional.empty());
                values.add(counts.categories());
                if (isKnown && config.task() == Task.REGRESSION) {
                    trueNumber(csv, target, numbers);
                }
            }
            size++;
            if (size == rows.length) {
                answer();
            }
        }
        ProblemException.throwIfAny(problems);
        answer();
    }

    private void trueNumber(CsvReader csv, int target, CellNumber numbers) {
        trueNumbers[size] = numbers.of(csv.bytes(), csv.start(target), csv.end(target));
        if (Float.isNaN(trueNumbers[size])) {
            counts.unreadableTruth();
        }
    }

    private static boolean isMissing(CsvReader csv, int place, List<byte[]> codes) {
        int start = csv.start(place);
        int end = csv.end(place);
        for (byte[] code : codes) {
            if (Arrays.equals(code, 0, code.length, csv.bytes(), start, end)) {
                return true;
            }
        }
        return start == end;
    }

    /** Counts a value, and writes it into the model's input. */
    private void take(CsvReader csv, int i, int place, boolean isThere, CellNumber numbers, float[] row) {
        Input input = schema.inputs().get(i);
        int end = input.column() + input.width();
        Arrays.fill(row, input.column(), end, Float.NaN);
        if (place < 0) {
            if (isThere) {
                counts.missing(i);
            }
        } else if (fromDates[i]) {
            input.date()
                    .orElseThrow()
                    .value(csv.text(place))
                    .ifPresentOrElse(part -> take(input, i, part, row), () -> counts.unreadable(i));
        } else if (input.isNumber()) {
            float value = numbers.of(csv.bytes(), csv.start(place), csv.end(place));
            if (Float.isNaN(value)) {
                counts.unreadable(i);
            } else {
                take(input, i, value, row);
            }
        } else {
            take(input, i, csv.text(place), row);
        }
    }

    private void take(Input input, int i, Object value, float[] row) {
        if (value instanceof Number number) {
            row[input.column()] = number.floatValue();
            counts.number(i, number.floatValue());
        } else {
            counts.text(i, value.toString());
            encode(input, i, value.toString(), row);
        }
    }

    private void encode(Input input, int i, String value, float[] row) {
        int end = input.column() + input.width();
        if (input.isText()) {
            int[] terms = input.vocabulary().orElseThrow().columns(Tokens.of(value));
            if (terms.length > 0) {
                Arrays.fill(row, input.column(), end, 0);
            }
            for (int term : terms) {
                row[input.column() + term]++;
            }
            return;
        }
        Integer known = categories.get(i).get(value);
        if (known != null) {
            Arrays.fill(row, input.column(), end, 0);
            row[input.column() + known] = 1;
        }
    }

    private void answer() {
        if (size > 0) {
            float[][] scores = model.scores(Arrays.copyOf(rows, size));
            for (int i = 0; i < scores.length; i++) {
                Map<String, String> ofRow = values.isEmpty() ? Map.of() : values.get(i);
                if (config.task() == Task.REGRESSION) {
                    counts.estimate(scores[i], trueNumbers[i], ofRow);
                } else {
                    Optional<String> truth = truths.isEmpty() ? Optional.empty() : truths.get(i);
                    counts.answer(labelling.of(scores[i]), truth, ofRow);
                }
            }
        }
        size = 0;
        truths.clear();
        values.clear();
    }

    @Override
    public void close() {
        model.close();
    }
}
