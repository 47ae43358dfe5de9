package io.github.seedbed.serve;

import io.github.seedbed.csv.CsvSource;
import io.github.seedbed.features.DateSource;
import io.github.seedbed.features.Input;
import io.github.seedbed.internal.csv.CellNumber;
import io.github.seedbed.internal.csv.CsvReader;
import io.github.seedbed.problem.ProblemException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows as CSV, read and answered part by part: any number of them in the same memory. */
final class CsvRows {
    private static final int PART = 500;
    private static final int LONGEST_ROW = 1 << 20;
    private static final byte[] NOT_AVAILABLE = {'N', 'A'};

    private final Model model;
    private final CsvReader csv;
    private final List<String> header;
    private final int[] places;
    private final CellNumber numbers = new CellNumber('.');
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final List<List<String>> cells = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private long answered;

    /** Reads the header: what is wrong with it is refused before anything is answered. */
    CsvRows(Model model, InputStream body) throws IOException {
        this.model = model;
        try {
            csv = CsvReader.of(CsvSource.plain(Path.of("body")), body, LONGEST_ROW);
            header = csv.header();
        } catch (ProblemException e) {
            throw refused(e);
        }
        List<Input> inputs = model.bundle().inputs();
        places = new int[inputs.size()];
        int found = 0;
        for (int i = 0; i < places.length; i++) {
            places[i] = header.indexOf(inputs.get(i).name());
            if (places[i] < 0 && inputs.get(i).date().isPresent()) {
                places[i] = header.indexOf(inputs.get(i).date().get().column());
            }
            found += places[i] < 0 ? 0 : 1;
        }
        if (found == 0) {
            throw new Refused(Answer.problem(
                    422,
                    "The first line names none of the model's inputs: "
                            + String.join(", ", inputs.stream().map(Input::name).toList())));
        }
    }

    private static Refused refused(ProblemException e) {
        return new Refused(Answer.problem(400, e.problems().get(0).toString().replace('\n', ' ')));
    }

    /** Reads the first part, so that a body that is no table is refused. */
    void begin() throws IOException {
        try {
            read();
        } catch (ProblemException e) {
            throw refused(e);
        }
    }

    /** Writes all rows with their answers; a fault of the body that shows later ends the connection. */
    long write(OutputStream out) throws IOException, InterruptedException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        line(Answered.columns(model.bundle(), header), writer);
        while (!rows.isEmpty()) {
            List<Answered> answers = model.answer(rows);
            for (int i = 0; i < answers.size(); i++) {
                line(cells.get(i), answers.get(i), remarks.get(i), writer);
            }
            answered += rows.size();
            read();
        }
        writer.flush();
        return answered;
    }

    private void read() throws IOException {
        rows.clear();
        cells.clear();
        remarks.clear();
        while (rows.size() < PART && csv.next()) {
            StringBuilder remark = new StringBuilder();
            if (csv.size() != header.size()) {
                remark.append("the row has ")
                        .append(csv.size())
                        .append(" cells instead of ")
                        .append(header.size());
            }
            Map<String, Object> row = new HashMap<>();
            for (int i = 0; i < places.length; i++) {
                if (places[i] >= 0 && places[i] < csv.size()) {
                    value(model.bundle().inputs().get(i), places[i], row, remark);
                }
            }
            rows.add(row);
            cells.add(csv.texts());
            remarks.add(remark.toString());
        }
    }

    private void value(Input input, int place, Map<String, Object> row, StringBuilder remark) {
        int start = csv.start(place);
        int end = csv.end(place);
        boolean isMissing =
                start == end || Arrays.equals(NOT_AVAILABLE, 0, NOT_AVAILABLE.length, csv.bytes(), start, end);
        if (isMissing) {
            return;
        }
        if (input.date().isPresent() && !header.get(place).equals(input.name())) {
            DateSource date = input.date().get();
            date.value(csv.text(place))
                    .ifPresentOrElse(
                            part -> row.put(input.name(), part),
                            () -> remark.append(remark.isEmpty() ? "" : "; ")
                                    .append(date.column())
                                    .append(" is no date, of which ")
                                    .append(input.name())
                                    .append(" is made"));
            return;
        }
        if (!input.isNumber()) {
            row.put(input.name(), csv.text(place));
            return;
        }
        float value = numbers.of(csv.bytes(), start, end);
        if (Float.isNaN(value)) {
            remark.append(remark.isEmpty() ? "" : "; ").append(input.name()).append(" is not a number");
        } else {
            row.put(input.name(), value);
        }
    }

    private void line(List<String> row, Answered answer, String remark, Writer writer) throws IOException {
        List<String> all =
                new ArrayList<>(header.size() + model.bundle().labels().size() + 2);
        for (int i = 0; i < header.size(); i++) {
            all.add(i < row.size() ? row.get(i) : "");
        }
        answer.cells(all);
        List<String> warnings = new ArrayList<>(answer.warnings());
        if (!remark.isEmpty()) {
            warnings.add(0, remark);
        }
        all.add(String.join("; ", warnings));
        line(all, writer);
    }

    private static void line(List<String> cells, Writer writer) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                writer.write(',');
            }
            cell(cells.get(i), writer);
        }
        writer.write("\r\n");
    }

    private static void cell(String cell, Writer writer) throws IOException {
        boolean isQuoted = false;
        for (int i = 0; i < cell.length() && !isQuoted; i++) {
            char letter = cell.charAt(i);
            isQuoted = letter == ',' || letter == '"' || letter == '\n' || letter == '\r';
        }
        writer.write(isQuoted ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell);
    }
}
