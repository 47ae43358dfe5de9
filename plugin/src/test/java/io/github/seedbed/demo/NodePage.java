package io.github.seedbed.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The scripts of the demo page, run by Node.js. */
final class NodePage {
    private NodePage() {}

    /** Returns what a script prints; without Node.js the test that asks is skipped. */
    static String print(Path folder, String script) throws Exception {
        for (String name : DemoPage.ASSETS) {
            Files.writeString(folder.resolve(name), DemoPage.asset(name));
        }
        // Or Node.js would take them for scripts without imports
        Files.writeString(folder.resolve("package.json"), "{\"type\": \"module\"}\n");
        Files.writeString(folder.resolve("test.js"), script);
        Path log = folder.resolve("log");
        try {
            Process node = new ProcessBuilder("node", "test.js")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            int exit = node.waitFor();
            assertThat(exit).as(Files.readString(log)).isZero();
            return Files.readString(log);
        } catch (IOException e) {
            System.out.println("SKIPPED, for this machine lacks Node.js: the demo page's arithmetic");
            return Assumptions.abort("missing: Node.js");
        }
    }
}
