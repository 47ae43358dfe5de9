package io.github.seedbed.table;

import io.github.seedbed.csv.CsvSource;
import io.github.seedbed.internal.csv.CsvReader;
import io.github.seedbed.internal.csv.RowHash;
import io.github.seedbed.internal.date.CellDate;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** CSV files, read into columns: an empty cell or {@code NA} is a missing value, unless the settings say otherwise. */
final class CsvFile {
    /** Of two columns that differ in case only the one of the other case comes first. */
    private static final Comparator<String> BY_NAME =
            String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

    /** More than what the kind of a file is told by. */
    private static final int BUFFER = 1 << 16;

    private final Faults faults = new Faults();
    private final Wanted wanted;
    private final Map<String, Cells> cells = new LinkedHashMap<>();
    private final Map<String, CellDate> dates = new HashMap<>();
    private final List<Integer> ends = new ArrayList<>();
    private String section = "";
    private long[] content = {};
    private long[] keys = {};
    private int size;

    private CsvFile(Wanted wanted) {
        this.wanted = wanted;
    }

    /** Reads a table: see {@link Table#read}. */
    static Columns read(List<CsvSource> files, Wanted wanted, DataStore.Opener opener) throws IOException {
        CsvFile reader = new CsvFile(wanted);
        for (CsvSource file : files) {
            try (InputStream bytes = new BufferedInputStream(opener.open(file), BUFFER)) {
                HeaderCheck.requireText(file, bytes);
                reader.add(file, CsvReader.open(file, bytes));
            }
        }
        return reader.columns();
    }

    private void add(CsvSource file, CsvReader rows) throws IOException {
        List<String> header = rows.header();
        HeaderCheck.require(file, header, wanted.columns());
        faults.in(file, header.size());
        Sink[] sinks = sinks(file, header);
        int[] ranks = ranks(header, header.stream().sorted(BY_NAME).toList());
        int[] keyRanks = wanted.by().isEmpty() ? ranks : ranks(header, wanted.by());
        int first = size;
        int broken = 0;
        while (rows.next()) {
            if (rows.size() == header.size()) {
                addRow(rows, sinks, ranks, keyRanks);
            } else {
                faults.width(rows.size(), rows.line());
                broken++;
            }
        }
        faults.throwIfAny(size + broken - first);
        if (file.section().equals(section)) {
            ends.remove(ends.size() - 1);
        }
        section = file.section();
        ends.add(size);
    }

    /** The place of each column of a file among sorted or listed names, -1 if it is not among them. */
    private static int[] ranks(List<String> header, List<String> names) {
        int[] ranks = new int[header.size()];
        List<String> left = new ArrayList<>(names);
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = left.indexOf(header.get(i));
            if (ranks[i] >= 0) {
                // The next column of the same name takes the next place
                left.set(ranks[i], null);
            }
        }
        return ranks;
    }

    private void addRow(CsvReader rows, Sink[] sinks, int[] ranks, int[] keyRanks) {
        content = Cells.room(content, size);
        keys = wanted.by().isEmpty() ? content : Cells.room(keys, size);
        long all = 0;
        long key = 0;
        for (int i = 0; i < ranks.length; i++) {
            long hash = RowHash.cell(rows.bytes(), rows.start(i), rows.end(i));
            all += RowHash.share(hash, ranks[i]);
            key += keyRanks[i] < 0 ? 0 : RowHash.share(hash, keyRanks[i]);
            for (Cells column : sinks[i].cells) {
                column.add(rows, i, hash, size);
            }
        }
        content[size] = all;
        keys[size++] = key;
    }

    /** What becomes of the cells of one column: usually nothing or one column, of a date several. */
    private record Sink(Cells[] cells) {}

    private Sink[] sinks(CsvSource file, List<String> header) {
        return IntStream.range(0, header.size())
                .mapToObj(i -> header.indexOf(header.get(i)) < i ? List.<Cells>of() : cells(file, header.get(i)))
                .map(list -> new Sink(list.toArray(Cells[]::new)))
                .toArray(Sink[]::new);
    }

    private List<Cells> cells(CsvSource file, String column) {
        List<Cells> list = new ArrayList<>();
        for (Feature feature : wanted.typed()) {
            Optional<Feature.OfDate> date = feature.origin().flatMap(Feature.Origin::date);
            if (date.isPresent() && feature.origin().get().columns().contains(column)) {
                list.add(cells.computeIfAbsent(feature.name(), name -> date(feature, date.get(), column, file)));
            } else if (feature.origin().isEmpty() && feature.name().equals(column)) {
                list.add(cells.computeIfAbsent(column, name -> cells(feature, file)));
            }
        }
        if (list.isEmpty() && wanted.untyped().contains(column)) {
            boolean isTarget = column.equals(wanted.target());
            List<String> missing = isTarget ? file.dialect().missingCodes() : List.of();
            list.add(cells.computeIfAbsent(column, name -> new Cells.Categories(name, List.of(), missing, faults)));
        }
        return list;
    }

    private Cells cells(Feature feature, CsvSource file) {
        String name = feature.name();
        List<String> missing = missing(feature, file);
        return switch (feature.type()) {
            case NUMBER ->
                new Cells.Numbers(
                        name, missing, file.dialect().decimal().orElse(".").charAt(0), faults);
            case CATEGORY -> new Cells.Categories(name, feature.categories().orElse(List.of()), missing, faults);
            case BOOLEAN -> new Cells.Booleans(name, missing, faults);
            case TEXT -> new Cells.Texts(name, missing, faults);
        };
    }

    private static List<String> missing(Feature feature, CsvSource file) {
        return feature.missing().orElse(file.dialect().missingCodes());
    }

    private Cells date(Feature feature, Feature.OfDate date, String column, CsvSource file) {
        CellDate parser = dates.computeIfAbsent(column, key -> new CellDate(date.format()));
        return new Cells.Dates(feature.name(), date.part(), parser, missing(feature, file), faults);
    }

    private Columns columns() {
        Map<String, float[]> numbers = new LinkedHashMap<>();
        Map<String, Columns.Codes> categories = new LinkedHashMap<>();
        Map<String, Columns.Words> words = new LinkedHashMap<>();
        cells.forEach((name, column) -> {
            if (column instanceof Cells.Numbers list) {
                numbers.put(name, list.values(size));
            } else if (column instanceof Cells.Dates list && list.isNumber()) {
                numbers.put(name, list.values(size));
            } else if (column instanceof Cells.Dates list) {
                categories.put(name, list.codes(size));
            } else if (column instanceof Cells.Booleans list) {
                categories.put(name, list.codes(size));
            } else if (column instanceof Cells.Categories list) {
                categories.put(name, list.codes(size));
            }
            if (column instanceof Cells.Texts list) {
                words.put(name, list.words(size));
            }
        });
        long[] all = Arrays.copyOf(content, size);
        long[] key = wanted.by().isEmpty() ? all : Arrays.copyOf(keys, size);
        int[] files = ends.stream().mapToInt(Integer::intValue).toArray();
        return new Columns(numbers, categories, words, all, key, files);
    }
}
