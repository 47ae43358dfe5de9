package io.github.seedbed.internal.csv;

import org.apache.commons.csv.CSVFormat;

/** The one dialect of CSV that is read. */
public final class CsvDialect {
    /** RFC 4180 with a header; spaces around values are left out. */
    public static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setAllowMissingColumnNames(true)
            .setTrim(true)
            .get();

    private CsvDialect() {}
}
