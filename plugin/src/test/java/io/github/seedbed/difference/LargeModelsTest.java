package io.github.seedbed.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeModelsTest {
    @TempDir
    private Path folder;

    /** Either of the models is larger than the heap. */
    @Test
    void areComparedInASmallHeap() throws Exception {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java, "-Xmx64m", "-cp", classPath, LargeModels.class.getName(), folder.toString(), "80")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(output).contains("tensor weights[20971519] is 0.0 and 1.4E-45 (1 ulp apart)");
        assertThat(process.waitFor()).isZero();
    }
}
