package io.github.seedbed.run;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder that a run replaces: it may hold an earlier run, and nothing else. */
final class OutputFolder {
    private static final List<String> RUN =
            List.of("config.json", "metrics.json", "model.onnx", "model.tribuo", "parity.json", "profile.json");

    private OutputFolder() {}

    /** Before the training, not after hours of it. */
    static void check(Path output) throws IOException {
        Path absolute = output.toAbsolutePath().normalize();
        if (Files.exists(absolute) && !Files.isDirectory(absolute)) {
            throw refused(output, "it is a file");
        }
        List<String> names = SortedFiles.in(absolute).stream()
                .map(path -> path.getFileName().toString())
                // What a desktop leaves, such as .DS_Store
                .filter(name -> !name.startsWith("."))
                .toList();
        List<String> strange =
                names.stream().filter(name -> !RUN.contains(name)).toList();
        // A project may put files of its own beside a whole run's
        if (!strange.isEmpty() && !names.containsAll(RUN)) {
            throw refused(output, "it holds other files than a run's, such as " + strange.get(0));
        }
        if (absolute.getParent() == null) {
            throw refused(output, "it is the root of the file system");
        }
    }

    private static ProblemException refused(Path output, String why) {
        return new ProblemException(new Problem(
                "The run cannot be put there",
                "--output=" + output,
                why + ", and a run replaces the whole folder",
                "name a folder of its own, such as --output=target/run"));
    }
}
