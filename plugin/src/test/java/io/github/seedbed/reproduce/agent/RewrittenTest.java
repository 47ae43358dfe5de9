package io.github.seedbed.reproduce.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.reproduce.watch.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RewrittenTest {
    private static final byte[] BEFORE = {1, 2, 3};
    private static final byte[] NOW = {1, 2, 3, 4, 5};
    private static final byte[] EDITED = {1, 2, 4};

    @TempDir
    Path folder;

    @Test
    void theNextTrainingTakesWhatIsTheSameClass() throws IOException {
        Rewritten first = in("");
        assertThat(first.has("example/Clocks", BEFORE)).isFalse();
        first.add("example/Plain", BEFORE, null);
        first.add("example/Clocks", BEFORE, NOW);
        first.write();
        Rewritten next = in("");
        assertThat(next.has("example/Clocks", BEFORE)).isTrue();
        assertThat(next.get("example/Clocks")).isEqualTo(NOW);
        assertThat(next.has("example/Plain", BEFORE)).isTrue();
        assertThat(next.get("example/Plain")).isNull();
        assertThat(next.has("example/Clocks", EDITED)).isFalse();
    }

    @Test
    void whereOneLineIsChangedClassesAreRewrittenForThatAlone() throws IOException {
        Rewritten first = in("");
        first.add("example/Clocks", BEFORE, NOW);
        first.write();
        Rewritten line = in("example.Clocks.main(Clocks.java:7)");
        assertThat(line.has("example/Clocks", BEFORE)).isFalse();
        line.add("example/Clocks", BEFORE, EDITED);
        line.write();
        assertThat(in("").get("example/Clocks")).isEqualTo(NOW);
    }

    private Rewritten in(String line) throws IOException {
        Path world = folder.resolve("world.properties");
        Files.writeString(world, "rewritten=" + folder + "\nat=" + line + "\n");
        World.read(world);
        return Rewritten.read();
    }
}
