package io.github.seedbed.spark;

import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.bundle.Prediction;
import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.csv.CsvReader;
import io.github.seedbed.internal.sent.Sent;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * What one task scores: files, with a session of ONNX Runtime of its own.
 *
 * @param storage opens the files
 * @param model the files of the bundle by name
 * @param opener makes a bundle of a folder with these files
 * @param header that every file must have
 */
record ScoredFiles(Storage storage, TreeMap<String, byte[]> model, Opener opener, ArrayList<String> header)
        implements Serializable {
    /** Rows that are scored at once. */
    private static final int BATCH = 1000;

    private static final int LONGEST_ROW = 1 << 26;

    /** Opens a bundle. */
    interface Opener extends Serializable {
        Bundle open(Path folder) throws IOException;
    }

    /** A row of a file that can be scored. */
    private record Pending(long line, List<String> cells, Map<String, Object> values) {}

    /** Scores files one after the other, as far as rows are asked for. */
    Iterator<Row> score(Iterator<Sent<Share.Located>> files) throws IOException {
        Path folder = Files.createTempDirectory("bundle");
        for (Map.Entry<String, byte[]> file : model.entrySet()) {
            Path place = folder.resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.write(place, file.getValue());
        }
        Bundle bundle = opener.open(folder);
        TaskContext.get().addTaskCompletionListener(task -> {
            bundle.close();
            delete(folder);
        });
        return new Rows(bundle, files);
    }

    private static void delete(Path folder) {
        try {
            SortedFiles.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of all files of a task, a batch at a time. */
    private final class Rows implements Iterator<Row> {
        private final Bundle bundle;
        private final Iterator<Sent<Share.Located>> files;
        private final Deque<Row> ready = new ArrayDeque<>();
        private OneFile file;

        Rows(Bundle bundle, Iterator<Sent<Share.Located>> files) {
            this.bundle = bundle;
            this.files = files;
        }

        @Override
        public boolean hasNext() {
            try {
                while (ready.isEmpty() && (file != null || files.hasNext())) {
                    file = file == null ? new OneFile(bundle, files.next().value(), ready::add) : file;
                    file = file.batch() ? file : null;
                }
                return !ready.isEmpty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.remove();
        }
    }

    /** Scores one file. */
    private final class OneFile {
        private final Bundle bundle;
        private final Share.Located file;
        private final Consumer<Row> out;
        private final CellValues values;
        private final List<Pending> pending = new ArrayList<>();
        private CsvReader csv;
        private long line;

        OneFile(Bundle bundle, Share.Located file, Consumer<Row> out) {
            this.bundle = bundle;
            this.file = file;
            this.out = out;
            this.values = new CellValues(bundle.inputs(), header);
        }

        /** Scores some rows; what follows a fault of the file itself is one rejected row. */
        boolean batch() throws IOException {
            try {
                if (csv == null && !open()) {
                    csv.close();
                    return false;
                }
                while (csv.next()) {
                    line = csv.line();
                    take();
                    if (pending.size() == BATCH) {
                        flush();
                        return true;
                    }
                }
                flush();
            } catch (ProblemException e) {
                flush();
                String why = e.problems().get(0).why();
                reject(line + 1, List.of(), line == 0 ? why : "the rest of the file: " + why);
            }
            if (csv != null) {
                csv.close();
            }
            return false;
        }

        /** Returns whether it has the same columns as the first file. */
        private boolean open() throws IOException {
            csv = CsvReader.of(file.file(), storage.open(file.address()).text(), LONGEST_ROW);
            List<String> names = csv.header();
            line = 1;
            if (!names.equals(header)) {
                reject(1, names, "the file has another header than the first one: none of its rows is scored");
            }
            return names.equals(header);
        }

        private void take() {
            List<String> cells = csv.texts();
            if (cells.size() != header.size()) {
                reject(csv.line(), cells, "it has " + cells.size() + " cells instead of " + header.size());
                return;
            }
            Map<String, Object> row = new HashMap<>();
            List<String> faults = values.of(cells, row);
            if (!faults.isEmpty()) {
                reject(csv.line(), cells, String.join("; ", faults));
                return;
            }
            pending.add(new Pending(csv.line(), cells, row));
        }

        private void flush() {
            if (pending.isEmpty()) {
                return;
            }
            List<Prediction> answers =
                    bundle.predict(pending.stream().map(Pending::values).toList());
            for (int i = 0; i < answers.size(); i++) {
                Prediction answer = answers.get(i);
                out.accept(RowFactory.create(
                        name(),
                        pending.get(i).line(),
                        row(pending.get(i).cells()),
                        answer.label(),
                        RowFactory.create(answer.scores().values().toArray()),
                        answer.warnings().toArray(),
                        null,
                        false));
            }
            pending.clear();
        }

        private void reject(long line, List<String> cells, String reason) {
            out.accept(RowFactory.create(name(), line, row(cells), null, null, null, reason, true));
        }

        private String name() {
            return file.file().file().toString().replace('\\', '/');
        }

        /** Of a row that is too short the missing cells are null, of one that is too long the first ones are kept. */
        private Row row(List<String> cells) {
            Object[] all = new Object[header.size()];
            for (int i = 0; i < Math.min(all.length, cells.size()); i++) {
                all[i] = cells.get(i);
            }
            return RowFactory.create(all);
        }
    }
}
