package io.github.seedbed.table;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Tables with the same columns, one after the other: as if their files had been read one after the other. */
final class Joined {
    private final List<Columns> parts;
    private final int size;

    private Joined(List<Columns> parts) {
        this.parts = parts;
        this.size = parts.stream().mapToInt(Columns::size).sum();
    }

    /**
     * Joins tables.
     *
     * @param parts at least one
     * @param ends where the rows of each data file end
     */
    static Columns of(List<Columns> parts, int... ends) {
        Joined joined = new Joined(parts);
        Columns first = parts.get(0);
        Map<String, float[]> numbers = new LinkedHashMap<>();
        first.numbers()
                .keySet()
                .forEach(name -> numbers.put(name, joined.filled(new float[joined.size], part -> part.numbers(name))));
        Map<String, Columns.Codes> categories = new LinkedHashMap<>();
        first.categories().keySet().forEach(name -> categories.put(name, joined.categories(name)));
        Map<String, Columns.Words> words = new LinkedHashMap<>();
        first.words().keySet().forEach(name -> words.put(name, joined.words(name)));
        long[] content = joined.filled(new long[joined.size], Columns::content);
        long[] keys = first.keys() == first.content() ? content : joined.filled(new long[joined.size], Columns::keys);
        return new Columns(numbers, categories, words, content, keys, ends);
    }

    /**
     * Fills an array with those of the parts.
     *
     * @param all of a place for each row
     * @param column returns an array of the same type, of a place for each row of the part or more
     */
    private <A> A filled(A all, Function<Columns, A> column) {
        int at = 0;
        for (Columns part : parts) {
            System.arraycopy(column.apply(part), 0, all, at, part.size());
            at += part.size();
        }
        return all;
    }

    private Columns.Codes categories(String name) {
        int[] all = new int[size];
        Dictionary values = new Dictionary();
        int at = 0;
        for (Columns part : parts) {
            Columns.Codes codes = part.categories(name);
            int[] renamed = renamed(codes.values(), values);
            for (int i = 0; i < part.size(); i++) {
                int code = codes.code(i);
                all[at++] = code < 0 ? -1 : renamed[code];
            }
        }
        return new Columns.Codes(all, size, values);
    }

    private Columns.Words words(String name) {
        int[] starts = new int[size + 1];
        int[] codes = new int
                [parts.stream()
                        .mapToInt(part -> part.words(name).codes().length)
                        .sum()];
        Dictionary values = new Dictionary();
        int at = 0;
        int row = 0;
        for (Columns part : parts) {
            Columns.Words words = part.words(name);
            int[] renamed = renamed(words.values(), values);
            for (int i = 0; i < part.size(); i++) {
                starts[++row] = at + words.starts()[i + 1];
            }
            for (int code : words.codes()) {
                codes[at++] = renamed[code];
            }
        }
        return new Columns.Words(starts, codes, values);
    }

    /** The numbers that texts have among all. */
    private static int[] renamed(Dictionary some, Dictionary all) {
        int[] renamed = new int[some.size()];
        Arrays.setAll(renamed, code -> all.code(some.value(code)));
        return renamed;
    }
}
