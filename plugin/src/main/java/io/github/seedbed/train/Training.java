package io.github.seedbed.train;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a training consists of.
 *
 * @param basedir the project's folder, in which the training runs
 * @param target the project's build folder
 * @param classes the project's compiled classes
 * @param classPath everything that the training needs, in order, the project's classes among it
 * @param mainClass its entry point
 * @param jvmArguments options for the JVM
 * @param arguments options for the training, {@code --name=value}
 * @param limit after which it is taken for one that hangs, if the project sets it
 */
public record Training(
        Path basedir,
        Path target,
        Path classes,
        List<Path> classPath,
        String mainClass,
        List<String> jvmArguments,
        List<String> arguments,
        Optional<Duration> limit) {

    /** Copies the lists. */
    public Training {
        classPath = List.copyOf(classPath);
        jvmArguments = List.copyOf(jvmArguments);
        arguments = List.copyOf(arguments);
        if (arguments.stream().anyMatch(argument -> argument.startsWith("--output"))) {
            throw new ProblemException(new Problem(
                    "The training's output cannot be set",
                    "-Dseedbed.arguments",
                    "the build decides where the run is, and looks for it there",
                    "leave --output out: the run is in target/run"));
        }
    }

    /**
     * Describes a training without a limit of its own.
     *
     * @param basedir the project's folder, in which the training runs
     * @param target the project's build folder
     * @param classes the project's compiled classes
     * @param classPath everything that the training needs, in order, the project's classes among it
     * @param mainClass its entry point
     * @param jvmArguments options for the JVM
     * @param arguments options for the training, {@code --name=value}
     */
    public Training(
            Path basedir,
            Path target,
            Path classes,
            List<Path> classPath,
            String mainClass,
            List<String> jvmArguments,
            List<String> arguments) {
        this(basedir, target, classes, classPath, mainClass, jvmArguments, arguments, Optional.empty());
    }

    /**
     * Returns the same with a limit.
     *
     * @param time after which it is taken for one that hangs; empty for one by what the last training took
     */
    public Training within(Optional<Duration> time) {
        return new Training(basedir, target, classes, classPath, mainClass, jvmArguments, arguments, time);
    }

    /**
     * Returns the same with another entry point of the same package.
     *
     * @param name a class in the package of the main class
     */
    public Training with(String name) {
        String sibling = mainClass.substring(0, mainClass.lastIndexOf('.') + 1) + name;
        return new Training(basedir, target, classes, classPath, sibling, jvmArguments, arguments, limit);
    }

    /**
     * Returns the same with another seed, in a folder of its own.
     *
     * @param seed any
     */
    Training seeded(long seed) {
        List<String> more = new ArrayList<>(arguments);
        more.removeIf(argument -> argument.startsWith("--seed="));
        more.add("--seed=" + seed);
        Path folder = target.resolve("seeds").resolve(String.valueOf(seed));
        return new Training(basedir, folder, classes, classPath, mainClass, jvmArguments, more, limit);
    }

    /** Returns the folder of the run. */
    public RunFolder run() {
        return new RunFolder(target.resolve("run"));
    }

    /** Returns the folder for what only the build itself needs. */
    public Path workFolder() {
        return target.resolve("seedbed");
    }

    /** Returns the folder for what all trainings of the project share, whatever their seed. */
    Path sharedFolder() {
        return classes.resolveSibling("seedbed");
    }

    /**
     * Returns a path as a person in the project's folder would write it.
     *
     * @param path any
     */
    public String shown(Path path) {
        return (path.startsWith(basedir) ? basedir.relativize(path) : path)
                .toString()
                .replace('\\', '/');
    }

    /**
     * Ends with a problem if nothing is compiled: then there is nothing that could be trained.
     *
     * @param goal to name in the advice, such as {@code seedbed:train}
     * @throws IOException if the folder cannot be listed
     */
    public void requireClasses(String goal) throws IOException {
        boolean exists = Files.isDirectory(classes);
        if (!exists || SortedFiles.below(classes).stream().noneMatch(name -> name.endsWith(".class"))) {
            throw new ProblemException(new Problem(
                    "There is no compiled code to train with",
                    shown(classes),
                    exists ? "the folder holds no class" : "there is no such folder",
                    "mvn compile " + goal));
        }
    }
}
