package io.github.seedbed.reproduce;

import io.github.seedbed.train.Circumstances;
import io.github.seedbed.train.Jdk;
import io.github.seedbed.train.Training;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The JVM of one training, with the agent in it, and what a trial makes of it; several settings may work on the same.
 */
final class TrialJvm {
    private static final String SERIAL = "-XX:+UseSerialGC";

    /** More than any machine has, so that the order in which a map of them is walked through changes. */
    private static final int MORE_VARIABLES = 64;

    private final Training training;
    private final Path folder;
    private final List<String> options = new ArrayList<>();
    private final SortedMap<String, String> environment = new TreeMap<>();
    private final SortedMap<String, String> world = new TreeMap<>();
    private Jdk jdk = Jdk.present();
    private boolean elsewhere;
    private boolean leftOvers;

    /**
     * Prepares the JVM of a training.
     *
     * @param training what is trained
     * @param folder for this training alone
     */
    TrialJvm(Training training, Path folder) {
        this.training = training;
        this.folder = folder;
    }

    /** Adds options of the JVM; unknown ones are ignored, for not every JVM has each. */
    void options(String... more) {
        options.add("-XX:+IgnoreUnrecognizedVMOptions");
        options.addAll(List.of(more));
    }

    void on(Jdk other) {
        jdk = other;
    }

    void locale(String language, String country) {
        if (inOneLine()) {
            world.put("locale", language + "-" + country);
        } else {
            options("-Duser.language=" + language, "-Duser.country=" + country);
        }
    }

    void zone(String id) {
        if (inOneLine()) {
            world.put("zone", id);
        } else {
            options("-Duser.timezone=" + id);
        }
    }

    void charset(String name) {
        if (inOneLine()) {
            world.put("charset", name);
            // Java compiles the charset that it started with into its code
            options("-XX:CompileCommand=quiet", "-XX:CompileCommand=exclude,java/nio/charset/Charset.defaultCharset");
        } else {
            options("-Dfile.encoding=" + name);
        }
    }

    /** Whether only the calls of one line are to see the change: then the JVM starts as it is. */
    private boolean inOneLine() {
        return !world.getOrDefault("at", "").isEmpty();
    }

    void hashCodes(int generator) {
        if (!inOneLine()) {
            options("-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=" + generator);
        }
    }

    /** How many threads share parallel streams; none means that they run in the thread that starts them. */
    void parallelism(int threads) {
        options("-Djava.util.concurrent.ForkJoinPool.common.parallelism=" + threads);
    }

    /** For Java, and for libraries that ask the usual variables. */
    void processors(int count) {
        options("-XX:ActiveProcessorCount=" + count);
        for (String name : List.of("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS")) {
            environment.put(name, String.valueOf(count));
        }
    }

    /** Walks through {@code Set.of} and {@code Map.of} in one direction or the other. */
    void order(String direction) {
        world.put("order", direction);
        // Java walks through such sets before any agent starts, and compiles the old order into its code
        options("-XX:CompileCommand=quiet", "-XX:CompileCommand=exclude,java/util/ImmutableCollections*.*");
    }

    /** Reverses what the project chose: two collectors are an error. */
    void otherCollector() {
        training.jvmArguments().stream()
                .filter(argument -> argument.matches("-XX:\\+Use\\w+GC"))
                .map(argument -> argument.replace("+", "-"))
                .forEach(options::add);
        options(training.jvmArguments().contains(SERIAL) ? "-XX:+UseParallelGC" : SERIAL);
    }

    /** Works in a copy of the project whose path contains a space. */
    void elsewhere() {
        elsewhere = true;
    }

    void home() {
        environment.put("HOME", folder.resolve("home").toString());
        environment.put("USER", "somebody");
        options("-Duser.home=" + folder.resolve("home"), "-Duser.name=somebody");
    }

    void moreVariables() {
        for (int i = 0; i < MORE_VARIABLES; i++) {
            environment.put("SEEDBED_" + i, "disturbed");
        }
    }

    void otherTemporary() throws IOException {
        options("-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("other temporary")));
    }

    void leftOvers(boolean there) {
        leftOvers = there;
    }

    boolean hasLeftOvers() {
        return leftOvers;
    }

    /** Puts the agent in, as the trial has it. */
    void watch(Trial trial, long now) throws IOException {
        if (trial.isStill()) {
            order("forwards");
            hashCodes(2);
            parallelism(0);
        }
        world.put("world", trial.world());
        world.put("variant", String.valueOf(trial.variant()));
        world.put("at", trial.at());
        world.put("except", trial.except().stream().map(Source::id).collect(Collectors.joining(" ")));
        trial.source().ifPresent(source -> world.put("changed", source.id()));
        world.put("now", String.valueOf(now));
        world.put("record", folder.resolve(Uses.FILE).toString());
        world.put("classes", training.classes().toAbsolutePath().normalize().toString());
        world.put("target", training.target().toAbsolutePath().normalize().toString());
        world.put("project", training.basedir().toAbsolutePath().normalize().toString());
        world.put("temporary", System.getProperty("java.io.tmpdir"));
        world.put("scratch", Files.createDirectories(folder.resolve("scratch")).toString());
    }

    Circumstances circumstances(AgentJars agent) throws IOException {
        world.put("files", agent.files().toString());
        world.put("rewritten", agent.rewritten().toString());
        if (!world.getOrDefault("world", "").isEmpty()) {
            options("-XX:-PrintWarnings", agent.option(world, folder.resolve("world.properties")));
        }
        Path directory = elsewhere && ProjectCopy.holdsItsData(training.basedir())
                ? ProjectCopy.make(training.basedir(), folder.resolve("another place"))
                : training.basedir();
        return new Circumstances(options, environment, directory, jdk);
    }
}
