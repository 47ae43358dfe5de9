package io.github.seedbed.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.csv.CsvSource;
import io.github.seedbed.csv.Dialect;
import io.github.seedbed.model.LogisticRegression;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that were read in parts elsewhere: everything travels as bytes, as it does to a cluster. */
class RemoteTableTest {
    private static final List<Feature> FEATURES = List.of(
            feature("size", Feature.Type.NUMBER),
            feature("colour", Feature.Type.CATEGORY),
            feature("note", Feature.Type.TEXT),
            feature("half", Feature.Type.NUMBER));

    private static final String[] WORDS = {"old", "new", "odd", "fine"};

    @TempDir
    private Path folder;

    private static Feature feature(String name, Feature.Type type) {
        return new Feature(name, name, type, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(1));
    }

    /** Parts of which each lives in a world of its own. */
    private record Elsewhere<T>(List<T> here) implements Parts<T> {
        @Override
        public <S, R> Parts<R> with(List<S> own, Step<T, S, R> step) {
            List<R> made = new ArrayList<>();
            for (int i = 0; i < here.size(); i++) {
                made.add(sent(step).of(sent(here.get(i)), sent(own.get(i))));
            }
            return new Elsewhere<>(made);
        }

        /** The last part answers first. */
        @Override
        public <R> R sum(Term<T, R> term, Addition<R> addition) {
            R all = sent(sent(term).of(here.get(here.size() - 1)));
            for (int i = 0; i < here.size() - 1; i++) {
                all = addition.of(all, sent(sent(term).of(here.get(i))));
            }
            return all;
        }

        @Override
        public int count() {
            return here.size();
        }

        @Override
        public Parts<T> kept() {
            return this;
        }

        @Override
        public void forget() {
            // Nothing is kept
        }

        @SuppressWarnings("unchecked")
        private static <T> T sent(T value) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(value);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                return (T) in.readObject();
            } catch (IOException | ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void holdsTheSameRowsAndGivesTheSameModel() throws IOException {
        List<CsvSource> files = write();
        Table whole = read(files);
        List<Table> parts = new ArrayList<>();
        for (CsvSource file : files) {
            parts.add(Elsewhere.sent(read(List.of(file))));
        }
        Table remote = Table.of(new Elsewhere<>(parts), List.of(2, 1));
        for (int i = 0; i < whole.size(); i++) {
            assertThat(remote.rows().get(i).content())
                    .isEqualTo(whole.rows().get(i).content());
            assertThat(remote.rows().get(i).words("note"))
                    .isEqualTo(whole.rows().get(i).words("note"));
            assertThat(remote.rows().get(i).file())
                    .isEqualTo(whole.rows().get(i).file());
        }
        assertThat(remote.numbers("size")).isEqualTo(whole.numbers("size"));
        assertThat(remote.counts("colour")).isEqualTo(whole.counts("colour"));
        assertThat(onnx(remote)).isEqualTo(onnx(whole));
    }

    private static byte[] onnx(Table table) {
        Table some = table.with("half", row -> row.number("size") / 2).where(row -> row.place() % 3 > 0);
        return new LogisticRegression(1).fit(some, FEATURES, "kind", line -> {}).onnx();
    }

    /** Two files of one section, and one of another. */
    private List<CsvSource> write() throws IOException {
        Random random = new Random(1);
        List<CsvSource> files = new ArrayList<>();
        for (int file = 0; file < 3; file++) {
            StringBuilder rows = new StringBuilder("size,colour,note,kind\n");
            for (int i = 0; i < 40 + 10 * file; i++) {
                int kind = random.nextInt(3);
                rows.append(random.nextInt(9) == 0 ? "NA" : String.valueOf(kind + random.nextGaussian()));
                rows.append(",c").append(random.nextInt(4) + kind + file).append(',');
                rows.append(WORDS[random.nextInt(4)])
                        .append(' ')
                        .append(WORDS[kind])
                        .append(",k")
                        .append(kind);
                rows.append('\n');
            }
            Path path = folder.resolve(file + ".csv");
            Files.writeString(path, rows);
            files.add(new CsvSource(path, file < 2 ? "data.train" : "data.test", Dialect.PLAIN));
        }
        return files;
    }

    private static Table read(List<CsvSource> files) throws IOException {
        Feature half = FEATURES.get(3);
        Feature derived = new Feature(
                half.name(),
                half.title(),
                half.type(),
                half.unit(),
                half.step(),
                half.categories(),
                half.minimum(),
                Optional.empty(),
                Optional.of(new Feature.Origin(List.of("size"), Optional.empty())));
        List<Feature> features = new ArrayList<>(FEATURES.subList(0, 3));
        features.add(derived);
        return Table.read(files, features, "kind", List.of(), LocalStore::open);
    }
}
