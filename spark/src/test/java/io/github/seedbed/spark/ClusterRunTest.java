package io.github.seedbed.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.model.LogisticRegression;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.run.Run;
import io.github.seedbed.run.Split;
import io.github.seedbed.table.DataStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs in Spark's local mode, next to those in memory. */
@Tag("full")
class ClusterRunTest {
    private static Cluster cluster;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        cluster = Cluster.start(Map.of("spark.master", "local[2]"));
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @BeforeEach
    void write() throws IOException {
        folder = folder.resolve("of a user, 100 %");
        MadeRows.write(folder.resolve("data/made"), 2_000, 5);
        Files.createDirectories(folder.resolve("data/made/deeper"));
        Files.move(folder.resolve("data/made/part-104.csv"), folder.resolve("data/made/deeper/part-104.csv"));
        Files.writeString(folder.resolve("data/made/_SUCCESS"), "");
        MadeRows.experiment(folder, "");
    }

    @Test
    void theRunIsThatOfOneMachineByteForByte() throws IOException {
        assertThat(train(cluster)).isEqualTo(train(DataStore.HERE)).hasSize(5);
    }

    @Test
    void columnsThatTheCodeDerivesGoAlong() throws IOException {
        MadeRows.experiment(
                folder,
                "  ratio: {type: number, title: Ratio, derived: [size, weight]}\n"
                        + "  pale: {type: category, title: Pale, derived: [colour]}");
        assertThat(train(cluster)).isEqualTo(train(DataStore.HERE)).hasSize(5);
    }

    private Map<String, String> train(DataStore store) throws IOException {
        Path output = folder.resolve("run");
        try (Run run = start(store)) {
            boolean derived = run.features().size() > 3;
            Split split = run.split(
                    derived
                            ? run.table()
                                    .with("ratio", row -> row.number("size") / row.number("weight"))
                                    .withCategory(
                                            "pale",
                                            row -> row.category("colour")
                                                    .map(colour -> colour.length() > 2 ? "yes" : "no")
                                                    .orElse(null))
                            : run.table());
            run.save(run.fit(split.train(), new LogisticRegression(0.1)), split);
        }
        Map<String, String> files = new TreeMap<>();
        for (String name : SortedFiles.below(output)) {
            files.put(name, new String(Files.readAllBytes(output.resolve(name)), StandardCharsets.ISO_8859_1));
        }
        return files;
    }

    private Run start(DataStore store) throws IOException {
        return Run.start(
                store, "--experiment=" + folder.resolve("experiment.yaml"), "--output=" + folder.resolve("run"));
    }

    @Test
    void aChangedFolderIsRefused() throws IOException {
        Files.writeString(folder.resolve("data/made/part-100.csv"), "size,weight,colour,kind\n1,2,c1,k1\n");
        String digest = DataStore.digest(DataStore.HERE.files(folder.resolve("data/made")));
        assertThatThrownBy(() -> start(cluster))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("A folder of data is not the one that the experiment names\n")
                .hasMessageContaining("the SHA-256 of its list of 5 files is " + digest + ", expected was ");
    }

    @Test
    void brokenCellsAreReportedWithFileAndLineAndTheOldRunStays() throws IOException {
        Map<String, String> old = train(cluster);
        for (String name : new String[] {"part-101.csv", "deeper/part-104.csv"}) {
            Path file = folder.resolve("data/made").resolve(name);
            Files.writeString(file, Files.readString(file) + "small,2,c1,k1\n");
        }
        MadeRows.experiment(folder, "");
        try (Run run = start(cluster)) {
            assertThatThrownBy(run::table)
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("part-101.csv, line 402")
                    .hasMessageContaining("part-104.csv, line 402")
                    .hasMessageContaining("small");
        }
        assertThat(folder.resolve("run/model.onnx")).exists();
        assertThat(SortedFiles.below(folder.resolve("run"))).containsExactlyElementsOf(old.keySet());
    }

    @Test
    void aFileThatChangesDuringTheRunIsNoticed() throws IOException {
        try (Run run = start(cluster)) {
            Path file = folder.resolve("data/made/part-102.csv");
            Files.writeString(file, Files.readString(file) + "1,2,c1,k1\n");
            assertThatThrownBy(run::table)
                    .isInstanceOf(ProblemException.class)
                    .hasMessageStartingWith("A data file changed during the run\n  where: ")
                    .hasMessageContaining("part-102.csv\n  why:   its SHA-256 is ")
                    .hasMessageEndingWith("train again when nothing writes into the folder any more");
            Files.delete(file);
            assertThatThrownBy(run::table)
                    .isInstanceOf(ProblemException.class)
                    .hasMessageStartingWith("A data file is gone\n  where: ")
                    .hasMessageContaining("part-102.csv");
        }
    }
}
