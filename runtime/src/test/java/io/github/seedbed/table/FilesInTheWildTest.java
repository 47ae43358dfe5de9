package io.github.seedbed.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people hand over as a CSV file: each message names the cause and what to do, in files-in-the-wild.txt. */
class FilesInTheWildTest {
    private static final Path GOLDEN = Path.of("src/test/resources/files-in-the-wild.txt");
    private static final Charset LATIN = StandardCharsets.ISO_8859_1;
    private static final Charset UTF_8 = StandardCharsets.UTF_8;

    @TempDir
    private Path folder;

    private final StringBuilder told = new StringBuilder();

    @Test
    void eachMessageSaysTheCauseAndTheCure() throws IOException {
        tell("a pointer of Git LFS", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n");
        tell("bars for commas", "size|kind\n1|a\n2|b\n");
        tell("spaces for commas", "size kind\n1 a\n2 b\n");
        tell("tabs for commas", "size\tkind\n1\ta\n");
        tell("a comment in front", "# measured in 2024\nsize,kind\n1,a\n");
        tell("a page of errors", "\n<!DOCTYPE html>\n<html><body>404 Not Found</body></html>\n");
        tell("no header", "1.5,a\n2.5,b\n");
        tell("latin-1", "size,kind,Größe\n1,a,1\n", LATIN);
        tell("UTF-16 with a mark", "size,kind\n1,a\n", StandardCharsets.UTF_16);
        tell("UTF-16 without a mark", "size,kind\n1,a\n", StandardCharsets.UTF_16LE);
        tell("gzip", "\u001f\u008b\b\0\0", LATIN);
        tell("xlsx", "PK\u0003\u0004....[Content_Types].xml", LATIN);
        tell("zip", "PK\u0003\u0004....data.csv", LATIN);
        tell("a quote that does not end", "size,kind\n1,a\n2,\"b\n3,c\n4,d\n");
        tell("each row a cell too long", "size,kind\n1,a,\n2,b,\n3,a,\n4,b,\n5,a,\n");
        tell("each row a cell too short", "size,kind,note\n1,a\n2,b\n3,a\n4,b\n5,a\n");
        tell("decimal commas without quotes", "size,kind\n1,5,a\n2,5,b\n3,5,a\n4,5,b\n5,5,a\n");
        tell("decimal commas in quotes", "size,kind\n\"1,5\",a\n");
        tell("a zero byte behind a number", "size,kind\n1\0,a\n");
        tell("codes for missing values", "size,kind\n-,a\n?,b\nNaN,a\n");
        tell("a number that is no float", "size,kind\n1e39,a\n");
        tell("money", "size,kind\n\"$1,234\",a\n");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN, told);
        }
        assertThat(told.toString())
                .as("rewrite it with -Dgolden.update=true, and read what changed")
                .isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void whatIsNotWrongIsRead() throws IOException {
        assertThat(read("\uFEFFsize,kind\r\n1,a\r\n\r\n", UTF_8).size()).isEqualTo(1);
        assertThat(read("\uFEFF\"size\",\"kind\"\r1,a\r2,b\r", UTF_8).size()).isEqualTo(2);
    }

    private void tell(String name, String csv) throws IOException {
        tell(name, csv, UTF_8);
    }

    private void tell(String name, String csv, Charset charset) throws IOException {
        told.append("== ").append(name).append('\n');
        try {
            read(csv, charset);
            told.append("read without a word\n");
        } catch (ProblemException e) {
            told.append(e.getMessage()
                            .replace(folder.toString() + folder.getFileSystem().getSeparator(), ""))
                    .append('\n');
        }
    }

    private Table read(String csv, Charset charset) throws IOException {
        Path file = Files.writeString(folder.resolve("samples.csv"), csv, charset);
        Optional<String> none = Optional.empty();
        Feature size = new Feature(
                "size", "Size", Feature.Type.NUMBER, none, Optional.empty(), Optional.empty(), Optional.empty());
        return Table.read(file, List.of(size), "kind", List.of());
    }
}
