package io.github.seedbed.table;

import io.github.seedbed.features.DatePart;
import io.github.seedbed.internal.csv.CellNumber;
import io.github.seedbed.internal.csv.CsvReader;
import io.github.seedbed.internal.date.CellDate;
import io.github.seedbed.internal.text.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The cells of one column, collected while files are read. */
abstract sealed class Cells {
    private static final int FEW = 1 << 10;

    private final List<byte[]> missing;

    private Cells(List<String> missing) {
        this.missing = missing.stream()
                .map(code -> code.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /**
     * Takes the cell of the next row.
     *
     * @param row the row
     * @param column its place in the file
     * @param hash of its bytes
     * @param at the row's place in the table
     */
    final void add(CsvReader row, int column, long hash, int at) {
        int start = row.start(column);
        int end = row.end(column);
        if (start == end || isMissing(row.bytes(), start, end)) {
            skip(at);
        } else {
            take(row, column, hash, at);
        }
    }

    private boolean isMissing(byte[] bytes, int start, int end) {
        for (byte[] code : missing) {
            if (Arrays.equals(bytes, start, end, code, 0, code.length)) {
                return true;
            }
        }
        return false;
    }

    abstract void skip(int at);

    abstract void take(CsvReader row, int column, long hash, int at);

    /** Returns an array in which there is room for one more, half as large again if need be. */
    static int[] room(int[] array, int at) {
        return at < array.length ? array : Arrays.copyOf(array, Math.max(FEW, at + at / 2 + 1));
    }

    static float[] room(float[] array, int at) {
        return at < array.length ? array : Arrays.copyOf(array, Math.max(FEW, at + at / 2 + 1));
    }

    static long[] room(long[] array, int at) {
        return at < array.length ? array : Arrays.copyOf(array, Math.max(FEW, at + at / 2 + 1));
    }

    /** One number a row, NaN where there is none. */
    abstract static sealed class Floats extends Cells {
        final Faults faults;
        final String name;
        float[] values = {};

        Floats(String name, List<String> missing, Faults faults) {
            super(missing);
            this.name = name;
            this.faults = faults;
        }

        @Override
        void skip(int at) {
            values = room(values, at);
            values[at] = Float.NaN;
        }

        float[] values(int size) {
            return Arrays.copyOf(values, size);
        }
    }

    /** Numbers. */
    static final class Numbers extends Floats {
        private final CellNumber parser;

        Numbers(String name, List<String> missing, char decimal, Faults faults) {
            super(name, missing, faults);
            this.parser = new CellNumber(decimal);
        }

        @Override
        void take(CsvReader row, int column, long hash, int at) {
            skip(at);
            values[at] = parser.of(row.bytes(), row.start(column), row.end(column));
            if (Float.isNaN(values[at])) {
                faults.notANumber(name, row.text(column), row.line());
            }
        }
    }

    /** Categories: of any values, or of those that are known. */
    static sealed class Categories extends Cells {
        private final Faults faults;
        private final String name;
        private final List<String> known;
        private final Dictionary values = new Dictionary();
        private int[] codes = {};

        Categories(String name, List<String> known, List<String> missing, Faults faults) {
            // What is listed as a category is a value
            super(missing.stream().filter(code -> !known.contains(code)).toList());
            this.name = name;
            this.known = known;
            this.faults = faults;
            known.forEach(values::code);
        }

        @Override
        void skip(int at) {
            codes = room(codes, at);
            codes[at] = -1;
        }

        @Override
        void take(CsvReader row, int column, long hash, int at) {
            skip(at);
            codes[at] = values.code(row.bytes(), row.start(column), row.end(column), hash);
            if (!known.isEmpty() && codes[at] >= known.size()) {
                faults.unknownCategory(name, row.text(column), known, row.line());
            }
        }

        Columns.Codes codes(int size) {
            return new Columns.Codes(codes, size, values);
        }
    }

    /** Texts, with their words. */
    static final class Texts extends Categories {
        private final Dictionary known = new Dictionary();
        private int[] starts = {};
        private int[] words = {};
        private int size;

        Texts(String name, List<String> missing, Faults faults) {
            super(name, List.of(), missing, faults);
        }

        @Override
        void skip(int at) {
            super.skip(at);
            end(at);
        }

        @Override
        void take(CsvReader row, int column, long hash, int at) {
            super.take(row, column, hash, at);
            for (String word : Tokens.of(row.text(column))) {
                words = room(words, size);
                words[size++] = known.code(word);
            }
            end(at);
        }

        private void end(int at) {
            starts = room(starts, at + 1);
            starts[at + 1] = size;
        }

        Columns.Words words(int rows) {
            return new Columns.Words(Arrays.copyOf(starts, rows + 1), Arrays.copyOf(words, size), known);
        }
    }

    /** Booleans, in the ways in which files write them. */
    static final class Booleans extends Cells {
        private static final List<String> FALSE = List.of("false", "f", "no", "n", "0");
        private static final List<String> TRUE = List.of("true", "t", "yes", "y", "1");

        private final Faults faults;
        private final String name;
        private final Dictionary values = new Dictionary();
        private int[] codes = {};

        Booleans(String name, List<String> missing, Faults faults) {
            super(missing);
            this.name = name;
            this.faults = faults;
            values.code("false");
            values.code("true");
        }

        @Override
        void skip(int at) {
            codes = room(codes, at);
            codes[at] = -1;
        }

        @Override
        void take(CsvReader row, int column, long hash, int at) {
            skip(at);
            String text = row.text(column);
            codes[at] = TRUE.stream().anyMatch(text::equalsIgnoreCase)
                    ? 1
                    : FALSE.stream().anyMatch(text::equalsIgnoreCase) ? 0 : -1;
            if (codes[at] < 0) {
                faults.notABoolean(name, text, row.line());
            }
        }

        Columns.Codes codes(int size) {
            return new Columns.Codes(codes, size, values);
        }
    }

    /** A part of dates: a number, or the index of a category. */
    static final class Dates extends Floats {
        private final DatePart part;
        private final CellDate parser;

        Dates(String name, DatePart part, CellDate parser, List<String> missing, Faults faults) {
            super(name, missing, faults);
            this.part = part;
            this.parser = parser;
        }

        @Override
        void take(CsvReader row, int column, long hash, int at) {
            skip(at);
            String text = row.text(column);
            values[at] = parser.of(text).map(part::of).orElse(Float.NaN);
            if (Float.isNaN(values[at])) {
                faults.notADate(name, text, parser.expected(), row.line());
            }
        }

        boolean isNumber() {
            return part.categories().isEmpty();
        }

        Columns.Codes codes(int size) {
            Dictionary names = new Dictionary();
            part.categories().orElseThrow().forEach(names::code);
            int[] codes = new int[size];
            for (int i = 0; i < size; i++) {
                codes[i] = Float.isNaN(values[i]) ? -1 : (int) values[i];
            }
            return new Columns.Codes(codes, size, names);
        }
    }
}
