package io.github.seedbed.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.internal.runfile.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which column seedbed:data predicts, and which rows it holds back. */
class NewTargetTest extends NewDataFixture {
    @Test
    void testRowsMayHaveAFileOfTheirOwn() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        String header = "number,length;site\n".replace(";", ";kind;");
        Files.writeString(
                folder.resolve("data/train.csv"),
                rows(
                        ",",
                        header.replace(";", ","),
                        i -> i + 1 + "," + i % 7 + "," + (i % 2 == 0 ? "a" : "b") + ",north"));
        Files.writeString(
                folder.resolve("data/test.tsv"),
                rows(
                        "\t",
                        "kind\tlength\tsite\tnumber\n",
                        i -> (i % 2 == 0 ? "a" : "b") + "\t" + i % 7 + ".5\tsouth\t" + (i + 1)));
        newData().take(Path.of("data/train.csv"), Optional.of(Path.of("data/test.tsv")), Optional.of("kind"));
        assertThat(settings("data", "features", "split")).isEqualTo("""
                data:
                  train:
                    file: data/train.csv
                    sha256: DIGEST
                  test:
                    file: data/test.tsv
                    sha256: DIGEST
                    separator: "\\t"
                features:
                  # number: {type: number} # counts the rows
                  length: {type: number}
                  site: {type: category}
                split:
                  file: test""");
        assertThat(lines.subList(0, 2))
                .containsExactly(
                        "data/train.csv: 4 columns, separated by commas, in UTF-8",
                        "data/test.tsv: 4 columns, separated by tabs, in UTF-8");
        train();
        assertThat(new RunFolder(folder.resolve("target/run")).config().split().test())
                .isEqualTo(160);
    }

    /** As in competitions: the labels are what nobody is told. */
    @Test
    void aTestFileNeedsTheColumnsOfTheFirst() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/train.csv"), "length,width,kind\n1,2,a\n2,1,b\n3,3,a\n");
        Files.writeString(folder.resolve("data/test.csv"), "length,widht\n1,2\n");
        String before = Files.readString(folder.resolve("experiment.yaml"));
        assertThatThrownBy(() -> newData()
                        .take(Path.of("data/train.csv"), Optional.of(Path.of("data/test.csv")), Optional.of("kind")))
                .hasMessage("""
                The test file has no column "kind"
                  where: TEST, line 1
                  why:   TRAIN has it, and it is predicted
                  do:    take a file of rows whose labels are known; without one leave -Dtest out: some rows of the first file \
                are held back then
                The test file has no column "width"
                  where: TEST, line 1
                  why:   TRAIN has it
                  do:    rename it in one of the two. Did you mean "widht"?""".replace("TEST", folder.resolve("data/test.csv").toString())
                        .replace("TRAIN", folder.resolve("data/train.csv").toString()));
        assertThat(Files.readString(folder.resolve("experiment.yaml"))).isEqualTo(before);
    }

    /** Ten numbers may be names of classes; more are an amount, and the model is to answer with one. */
    @Test
    void aTargetOfManyNumbersIsANumber() throws IOException {
        String csv = rows(",", "size,colour,price\n", i -> i % 9 + "," + (i % 2 == 0 ? "red" : "blue") + "," + i * 3);
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/x.csv"), csv);
        newData().take(Path.of("data/x.csv"), Optional.empty(), Optional.of("price"));
        assertThat(settings("target", "thresholds")).isEqualTo("""
                target:
                  column: price
                  type: number
                thresholds:
                  rmseBelowBaseline: 0""");
        assertThat(lines)
                .anyMatch(line -> line.startsWith("target: price, a number, "))
                .last()
                .isEqualTo(
                        "The learner, the card and the tests of this project are for labels: for a number, begin with"
                                + " seedbed:new -Dtemplate=tabular-regression");
    }

    @Test
    void theTargetCanBeNamed() throws IOException {
        String csv = rows(",", "a,b,c\n", i -> i % 2 + "," + i % 7 + "," + i % 3);
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/x.csv"), csv);
        newData().take(Path.of("data/x.csv"), Optional.empty(), Optional.of("a"));
        assertThat(settings("target")).isEqualTo("target:\n  column: a");
        assertThatThrownBy(() -> newData().take(Path.of("data/x.csv"), Optional.empty(), Optional.of("d")))
                .hasMessage("""
                The data file has no column "d"
                  where: -Dtarget=d
                  why:   its header names others
                  do:    Did you mean "a"?""");
        assertThatThrownBy(() -> newData().take(Path.of("data/y.csv"), Optional.empty(), Optional.empty()))
                .hasMessage("""
                There is no file to read
                  where: -Dfile=data/y.csv
                  why:   %s does not exist
                  do:    name a CSV file, such as -Dfile=data/samples.csv""".formatted(folder.resolve("data/y.csv")));
    }
}
