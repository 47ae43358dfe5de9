package io.github.seedbed.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.linear.LinearFit;
import io.github.seedbed.table.DataStore;
import io.github.seedbed.table.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The weights of a fit, as doubles, on a real cluster: local mode and few partitions hide what depends on the order in
 * which partial sums arrive.
 */
@Tag("full")
class ClusterFitTest {
    private static final int FILES = 8;

    @TempDir
    private Path folder;

    @Test
    void theWeightsAreThoseOfOneMachineWhateverHappensToTheCluster() throws Exception {
        Path data = folder.resolve("data");
        MadeRows.write(data, 4_000, FILES);
        LinearFit expected = MadeRows.fit(MadeRows.read(DataStore.HERE, data));
        assertThat(expected.convergence().reached()).isTrue();
        try (StandaloneCluster machines = StandaloneCluster.start(Path.of("target/standalone"))) {
            try (Cluster cluster = join(machines, 1)) {
                Table table = MadeRows.read(cluster, data);
                assertThat(table.parts().count()).isEqualTo(FILES);
                same(MadeRows.fit(table), expected, "the first fit in a session");
                same(MadeRows.fit(table), expected, "the second fit in a session");
                LinearFit after = MadeRows.fit(table, enough -> (steps, gain) -> {
                    if (steps == 3) {
                        machines.killExecutor();
                    }
                });
                same(after, expected, "an executor killed after three steps");
                assertThat(machines.workerLog()).contains("exitStatus 137");
            }
            shuffle(data);
            try (Cluster cluster = join(machines, 1_000_000)) {
                Table table = MadeRows.read(cluster, data);
                assertThat(table.parts().count()).isLessThan(FILES);
                same(MadeRows.fit(table), expected, "files in another order, several to a task");
            }
        }
    }

    private static Cluster join(StandaloneCluster machines, int partitionBytes) {
        return Cluster.start(machines.settings(partitionBytes));
    }

    private static void same(LinearFit fit, LinearFit expected, String when) {
        assertThat(fit.weights()).as(when).isDeepEqualTo(expected.weights());
        assertThat(fit.intercepts()).as(when).isEqualTo(expected.intercepts());
        assertThat(fit.convergence()).as(when).isEqualTo(expected.convergence());
    }

    /** Gives the files each other's names. */
    private static void shuffle(Path data) throws Exception {
        List<String> names = SortedFiles.below(data);
        List<String> others = new ArrayList<>(names);
        Collections.shuffle(others, new Random(3));
        for (int i = 0; i < names.size(); i++) {
            Files.move(data.resolve(names.get(i)), data.resolve("new-" + others.get(i)));
        }
    }
}
