package io.github.seedbed.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.Experiments;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.table.DataStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class DataFilesTest extends FlowersFixture {
    @Test
    void refusesAnAbsolutePathForData() throws IOException {
        Files.writeString(experiment, Files.readString(experiment).replace("file: data", "file: " + folder + "/data"));
        assertThatThrownBy(() -> Experiments.train(folder)).hasMessageContaining("file is an absolute path");
    }

    @Test
    void refusesDataThatAreNotTheOnesNamedAndPrintsTheDigest() throws IOException {
        Path data = folder.resolve("data/flowers.csv");
        String expected = Sha256.of(data);
        Files.writeString(data, Files.readString(data) + "aster,2.0,5.0,clay\n");
        String actual = Sha256.of(data);
        assertThatThrownBy(() -> Experiments.train(folder))
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                        A data file is not the one that the experiment names
                          where: data/flowers.csv
                          why:   its SHA-256 is %s, expected was %s
                          do:    restore the file; or, if the change is meant, write into %s under data.flowers:
                                 sha256: %s""".formatted(actual, expected, experiment, actual));
    }

    @Test
    void saysWhenLineEndsWereChanged() throws IOException {
        Path data = folder.resolve("data/flowers.csv");
        Files.writeString(data, Files.readString(data).replace("\n", "\r\n"));
        assertThatThrownBy(() -> Experiments.train(folder))
                .hasMessageContaining("its line ends were changed to Windows' ones");
    }

    @Test
    void saysWhenADataFileIsMissing() throws IOException {
        Files.delete(folder.resolve("data/flowers.csv"));
        assertThatThrownBy(() -> Experiments.train(folder)).hasMessage("""
                        A data file is missing
                          where: data/flowers.csv
                          why:   %s names it as data.flowers.file
                          do:    put the file there, or correct the name""".formatted(experiment));
    }

    /** Of files in a folder, in the order of their names, comes the model of one file with all the rows. */
    @Test
    void readsAFolderAsIfItWereOneFile() throws IOException {
        byte[] whole = Files.readAllBytes(Experiments.train(folder).resolve(RunFolder.ONNX));
        Path file = folder.resolve("data/flowers.csv");
        List<String> lines = Files.readAllLines(file);
        String one = Sha256.of(file);
        Files.delete(file);
        Path parts = Files.createDirectories(folder.resolve("data/flowers.csv/deeper"))
                .getParent();
        Files.write(parts.resolve("a.csv"), lines.subList(0, 50));
        Files.write(parts.resolve("_SUCCESS"), List.of());
        Files.write(parts.resolve("0-empty.csv"), lines.subList(0, 1));
        Files.writeString(
                parts.resolve("deeper/b.csv"), lines.get(0) + "\n" + String.join("\n", lines.subList(50, 121)));
        String digest = DataStore.digest(DataStore.HERE.files(parts));
        assertThatThrownBy(() -> Experiments.train(folder)).hasMessage("""
                        A folder of data is not the one that the experiment names
                          where: data/flowers.csv
                          why:   the SHA-256 of its list of 3 files is %s, expected was %s
                          do:    restore the files; or, if the change is meant, write into %s under data.flowers:
                                 sha256: %s""".formatted(digest, one, experiment, digest));
        Files.writeString(experiment, Files.readString(experiment).replace(one, digest));
        Path run = Experiments.train(folder);
        assertThat(Files.readAllBytes(run.resolve(RunFolder.ONNX))).isEqualTo(whole);
        assertThat(new RunFolder(run).config().data().get(0).rows()).contains(120);
        Files.delete(parts.resolve("0-empty.csv"));
        Files.delete(parts.resolve("a.csv"));
        Files.delete(parts.resolve("deeper/b.csv"));
        assertThatThrownBy(() -> Experiments.train(folder)).hasMessage("""
                        A folder of data has no files
                          where: data/flowers.csv
                          why:   %s names it as data.flowers.file
                          do:    put the files there, or correct the name""".formatted(experiment));
    }

    @Test
    void refusesDataWithoutARow() throws IOException {
        change(csv -> csv.lines().findFirst().orElseThrow());
        assertThatThrownBy(() -> Experiments.train(folder))
                .hasMessage("""
                        There are no training rows
                          where: %s
                          why:   the file holds only a header
                          do:    add rows, or name another file in %s""".formatted(folder.resolve("data/flowers.csv"), experiment));
    }

    @Test
    void leavesOutAndCountsRowsWithoutALabel() throws IOException {
        change(csv -> csv + ",2.0,5.0,clay\nNA,2.5,4.0,sand\n");
        Path run = Experiments.train(folder);
        RunConfig config = new RunFolder(run).config();
        assertThat(config.data().get(0).rows()).contains(122);
        assertThat(config.data().get(0).unlabelled()).contains(2);
        assertThat(config.split().train() + config.split().test()).isEqualTo(120);
        Schemas.assertKept(run, "config");
    }

    @Test
    void refusesDataWithoutAnyLabel() throws IOException {
        change(csv -> csv.replaceAll("(?m)^(aster|bellis|crocus),", ","));
        assertThatThrownBy(() -> Experiments.train(folder))
                .hasMessage("""
                        No row has a label
                          where: %s
                          why:   column "kind" is empty in all 120 rows
                          do:    fill it in, or name another target in %s""".formatted(folder.resolve("data/flowers.csv"), experiment));
    }

    private void change(UnaryOperator<String> change) throws IOException {
        Path data = folder.resolve("data/flowers.csv");
        String before = Sha256.of(data);
        Files.writeString(data, change.apply(Files.readString(data)));
        Files.writeString(experiment, Files.readString(experiment).replace(before, Sha256.of(data)));
    }
}
