package io.github.seedbed.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What a project shows in a browser. */
final class Pages {
    private static Path redCheck;

    private Pages() {}

    static Path card() {
        FirstRun first = FirstRun.get();
        first.verify.green();
        return first.project.resolve("target/card.html");
    }

    /** Of a release with a file that somebody touched: several people have something to do. */
    static synchronized Path check() throws IOException {
        if (redCheck == null) {
            FirstRun first = FirstRun.get();
            Path copy = first.copyAfterVerify("red check");
            Files.writeString(copy.resolve("target/bundle/datasheet.md"), "\nTODO\n", StandardOpenOption.APPEND);
            first.maven.run(copy, "-o", "seedbed:check", "-Dseedbed.release").red();
            redCheck = copy.resolve("target/check.html");
        }
        return redCheck;
    }

    /** Of a training into which chance was smuggled, as the tutorial does it. */
    static Path reproduction() throws IOException {
        FirstRun first = FirstRun.get();
        Path copy = first.copyOfProject("smuggled chance");
        FirstRun.replace(
                copy.resolve("src/main/java/com/example/Train.java"), "chosen.l2()", "chosen.l2() + Math.random()");
        first.maven
                .with(FirstRun.TRAINED_TWICE)
                .run(copy, "-o", "compile", "seedbed:train", "seedbed:reproduce", "-Dquick")
                .red();
        return copy.resolve("target/reproduce/report.html");
    }
}
