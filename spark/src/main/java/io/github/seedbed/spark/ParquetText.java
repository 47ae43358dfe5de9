package io.github.seedbed.spark;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;

/**
 * A Parquet file as the CSV file that its rows make, so that both give the same run: a header, then a line for each
 * row; what is absent is an empty cell, a number has the fewest decimals that give it again.
 */
final class ParquetText extends InputStream {
    private static final int FULL = 1 << 16;

    private final ParquetFileReader file;
    private final MessageType schema;
    private final String writer;
    private final List<ParquetCell> cells = new ArrayList<>();
    private final Lines lines = new Lines();
    private List<ColumnReader> columns = List.of();
    private long left;

    private ParquetText(ParquetFileReader file, String name) {
        this.file = file;
        this.schema = file.getFileMetaData().getSchema();
        this.writer = file.getFileMetaData().getCreatedBy();
        List<Problem> problems = new ArrayList<>();
        schema.getFields().forEach(field -> {
            try {
                cells.add(ParquetCell.of(field));
            } catch (IllegalArgumentException e) {
                problems.add(new Problem(
                        "A column of a Parquet file has no place in a table",
                        name + ", column " + field.getName(),
                        e.getMessage(),
                        "write the file anew without it, or with a number, text, boolean, date or time in its place"));
            }
        });
        ProblemException.throwIfAny(problems);
        schema.getFields().forEach(field -> lines.cell(field.getName()));
        lines.end();
    }

    /**
     * Opens a file.
     *
     * @param path in full
     * @param settings of Hadoop
     * @throws ProblemException if it is no Parquet file, or none of rows of plain values
     * @throws IOException if it cannot be read
     */
    static ParquetText open(Path path, Configuration settings) throws IOException {
        HadoopInputFile input = HadoopInputFile.fromPath(path, settings);
        ParquetFileReader file;
        try {
            file = ParquetFileReader.open(input);
        } catch (RuntimeException e) {
            // What Parquet throws for bytes of another format, or for a file that is cut off
            throw broken(path, e);
        }
        try {
            return new ParquetText(file, path.toString());
        } catch (ProblemException e) {
            file.close();
            throw e;
        }
    }

    private static ProblemException broken(Path path, RuntimeException e) {
        String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new ProblemException(
                new Problem(
                        "The data file is not a Parquet file",
                        path.toString(),
                        "its name ends in .parquet, and its bytes are of another format or not all there: " + reason,
                        "write it anew, or give it the name of what it is, such as .csv"),
                e);
    }

    @Override
    public int read() throws IOException {
        return fill() ? lines.read() : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return length == 0 ? 0 : fill() ? lines.read(bytes, offset, length) : -1;
    }

    private boolean fill() throws IOException {
        while (lines.isEmpty() && (left > 0 || nextGroup())) {
            lines.clear();
            while (left > 0 && lines.size() < FULL) {
                row();
                left--;
            }
        }
        return !lines.isEmpty();
    }

    private boolean nextGroup() throws IOException {
        PageReadStore pages = file.readNextRowGroup();
        if (pages == null) {
            return false;
        }
        left = pages.getRowCount();
        ColumnReadStoreImpl store =
                new ColumnReadStoreImpl(pages, new GroupRecordConverter(schema).getRootConverter(), schema, writer);
        columns = schema.getColumns().stream().map(store::getColumnReader).toList();
        return true;
    }

    private void row() {
        for (int i = 0; i < cells.size(); i++) {
            ColumnReader column = columns.get(i);
            boolean isThere =
                    column.getCurrentDefinitionLevel() == column.getDescriptor().getMaxDefinitionLevel();
            lines.cell(isThere ? cells.get(i).text(column) : "");
            column.consume();
        }
        lines.end();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Lines as RFC 4180 has them. */
    private static final class Lines extends ByteArrayOutputStream {
        private boolean begun;
        private int taken;

        void cell(String text) {
            if (begun) {
                write(',');
            }
            begun = true;
            // A row of nothing but an empty cell would be a blank line
            boolean quoted = text.isEmpty() || text.chars().anyMatch(sign -> ",\"\n\r ".indexOf(sign) >= 0);
            writeBytes((quoted ? '"' + text.replace("\"", "\"\"") + '"' : text).getBytes(StandardCharsets.UTF_8));
        }

        void end() {
            begun = false;
            write('\n');
        }

        boolean isEmpty() {
            return taken == count;
        }

        void clear() {
            reset();
            taken = 0;
        }

        int read() {
            return buf[taken++] & 0xff;
        }

        int read(byte[] bytes, int offset, int length) {
            int some = Math.min(length, count - taken);
            System.arraycopy(buf, taken, bytes, offset, some);
            taken += some;
            return some;
        }
    }
}
