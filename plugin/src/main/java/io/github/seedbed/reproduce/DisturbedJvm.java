package io.github.seedbed.reproduce;

import io.github.seedbed.train.Circumstances;
import io.github.seedbed.train.Jdk;
import io.github.seedbed.train.Training;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The JVM of one training with what disturbances make of it; several may work on the same. */
final class DisturbedJvm {
    private static final String SERIAL = "-XX:+UseSerialGC";
    private static final String SIMPLE_COMPILER = "-XX:TieredStopAtLevel=1";

    private final Training training;
    private final Path folder;
    private final List<String> options = new ArrayList<>();
    private final SortedMap<String, String> environment = new TreeMap<>();
    private Jdk jdk = Jdk.present();
    private boolean elsewhere;
    private boolean otherTimes;

    /**
     * Prepares the JVM of a training.
     *
     * @param training what is trained
     * @param folder for this training alone
     */
    DisturbedJvm(Training training, Path folder) {
        this.training = training;
        this.folder = folder;
    }

    /** Adds options of the JVM; unknown ones are ignored, for not every JVM has each. */
    void options(String... more) {
        options.add("-XX:+IgnoreUnrecognizedVMOptions");
        options.addAll(List.of(more));
    }

    void environment(String name, String value) {
        environment.put(name, value);
    }

    void on(Jdk other) {
        jdk = other;
    }

    /** Works in a copy of the project whose path contains a space. */
    void elsewhere() {
        elsewhere = true;
    }

    /** Works in a copy whose files have other times. */
    void otherTimes() {
        elsewhere = true;
        otherTimes = true;
    }

    Path home() {
        return folder.resolve("home");
    }

    /** Parallel streams run in the thread that starts them. */
    void oneThread() {
        options("-XX:ActiveProcessorCount=1", "-Djava.util.concurrent.ForkJoinPool.common.parallelism=0");
    }

    /** Turns round what the project chose: two collectors are an error. */
    void otherCollector() {
        training.jvmArguments().stream()
                .filter(argument -> argument.matches("-XX:\\+Use\\w+GC"))
                .map(argument -> argument.replace("+", "-"))
                .forEach(options::add);
        options(training.jvmArguments().contains(SERIAL) ? "-XX:+UseParallelGC" : SERIAL);
    }

    /** Turns round what the project chose. */
    void otherCompiler() {
        options(training.jvmArguments().contains(SIMPLE_COMPILER) ? "-XX:TieredStopAtLevel=4" : SIMPLE_COMPILER);
    }

    /** Walks through {@code Set.of} and {@code Map.of} in one direction or the other. */
    void setOrder(boolean backwards) throws IOException {
        Path agent = SetOrder.jar(training.target().resolve("reproduce"));
        options(
                // Java walks through such sets before any agent starts, and compiles the old order into its code
                "-XX:CompileCommand=quiet",
                "-XX:CompileCommand=exclude,java/util/ImmutableCollections*.*",
                "-javaagent:" + agent + "=" + (backwards ? "backwards" : "forwards"));
    }

    Circumstances circumstances() throws IOException {
        Path directory = elsewhere && ProjectCopy.holdsItsData(training.basedir())
                ? ProjectCopy.make(training.basedir(), folder.resolve("another place"), otherTimes)
                : training.basedir();
        return new Circumstances(options, environment, directory, jdk);
    }
}
