package io.github.seedbed.run;

import io.github.seedbed.files.Ordered;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The folder that a run replaces: it may hold an earlier run, and nothing else. */
final class OutputFolder {
    private OutputFolder() {}

    /** Before the training, not after hours of it. */
    static void check(Path output) throws IOException {
        Path absolute = output.toAbsolutePath().normalize();
        if (Files.exists(absolute) && !Files.isDirectory(absolute)) {
            throw refused(output, "it is a file");
        }
        List<String> names = names(output, absolute);
        List<String> strange = new ArrayList<>();
        for (String name : names) {
            // A desktop leaves files such as .DS_Store
            if (!name.startsWith(".") && !RunFolder.FILES.contains(name) && !name.equals(RunFolder.NATIVE)) {
                strange.add(name);
            }
        }
        // A project may put files of its own next to a whole run's
        if (!strange.isEmpty() && !names.containsAll(RunFolder.FILES)) {
            throw refused(output, "it holds other files than a run's, such as " + strange.get(0));
        }
        if (absolute.getParent() == null) {
            throw refused(output, "it is the root of the file system");
        }
        requireWritable(output, absolute.getParent());
    }

    /** The kernel says: of a container the user, its groups and how the folder is mounted decide. */
    private static void requireWritable(Path output, Path parent) {
        Path folder = parent;
        while (!Files.exists(folder)) {
            folder = folder.getParent();
        }
        if (!Files.isWritable(folder)) {
            throw notWritable(output, folder);
        }
    }

    static ProblemException notWritable(Path output, Path folder) {
        return new ProblemException(
                new Problem(
                        "The run cannot be put there",
                        "--output=" + output,
                        folder + " cannot be written to by this user",
                        "give permission, or name another folder; in a container, mount one that its user may write to: --volume \"$(pwd)/output:/output\" --user \"$(id -u):$(id -g)\""),
                new AccessDeniedException(folder.toString()));
    }

    /**
     * Listed as plainly as Java can. Streams and lambdas draw identity hash codes when they are first used, and those
     * of the project's own objects, which come after, must not depend on whether an earlier run is there.
     */
    @Ordered
    private static List<String> names(Path output, Path folder) {
        String[] found = folder.toFile().list();
        if (found == null && Files.exists(folder)) {
            throw refused(output, "it cannot be read");
        }
        List<String> names = found == null ? new ArrayList<>() : Arrays.asList(found);
        Collections.sort(names);
        return names;
    }

    private static ProblemException refused(Path output, String why) {
        return new ProblemException(new Problem(
                "The run cannot be put there",
                "--output=" + output,
                why + ", and a run replaces the whole folder",
                "name a folder of its own, such as --output=target/run"));
    }
}
