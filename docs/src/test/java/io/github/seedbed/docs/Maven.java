package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.files.SortedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A Maven to start builds with.
 *
 * @param home its folder
 * @param java the JDK that it runs on
 * @param repository its local repository
 * @param more arguments for every build
 * @param environment variables for every build
 * @param warm whether builds follow each other in one process ({@link WarmMaven}): for tests of what our goals do, and
 *     not of how Maven starts
 */
record Maven(Path home, Path java, Path repository, List<String> more, Map<String, String> environment, boolean warm) {
    /** Far above what any single build takes, so that a hanging one does not hang everything. */
    static final int MINUTES = 12;

    /** Maven, javadoc, the tests and trainings of 300 rows end before the optimising compiler has paid. */
    static final String QUICK = "-XX:TieredStopAtLevel=1";

    /** The variable with the options of Maven's own JVM. */
    static final String OPTIONS = "MAVEN_OPTS";

    /**
     * Several builds share two processors: a collector with threads of its own takes time from the others. There is
     * room for the classes of all plugins from the start, and nobody verifies what javac made.
     */
    private static final String FRUGAL = "-XX:+UseSerialGC -XX:MetaspaceSize=256m"
            + " -XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote";

    /** What fetches artifacts. */
    static final String PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.11.0";

    /** A process a build, as for every user. */
    Maven(Path home, Path java, Path repository, List<String> more, Map<String, String> environment) {
        this(home, java, repository, more, environment, false);
    }

    static Maven of(Path repository) {
        return new Maven(
                Path.of(System.getProperty("maven.home")),
                Path.of(System.getProperty("java.home")),
                repository,
                List.of(),
                Map.of());
    }

    Maven with(String... arguments) {
        List<String> all = new ArrayList<>(more);
        all.addAll(List.of(arguments));
        return new Maven(home, java, repository, all, environment, warm);
    }

    /** Returns the home of another version of Maven, or of the RELEASE: distributions are ordinary artifacts. */
    Path distribution(String version) throws IOException {
        synchronized (Maven.class) {
            return unpacked(version);
        }
    }

    private Path unpacked(String version) throws IOException {
        Path folder = Path.of(System.getProperty("seedbed.work"), "mavens", version);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            String artifact = "-Dartifact=org.apache.maven:apache-maven:" + version + ":zip:bin";
            run(folder, PLUGIN + ":unpack", artifact, "-DoutputDirectory=" + folder)
                    .green();
        }
        Path distribution = SortedFiles.in(folder).stream()
                .filter(unpacked -> Files.exists(unpacked.resolve("bin/mvn")))
                .findFirst()
                .orElseThrow();
        assertThat(distribution.resolve("bin/mvn").toFile().setExecutable(true)).isTrue();
        return distribution;
    }

    Maven environment(String name, String value) {
        Map<String, String> all = new TreeMap<>(environment);
        all.put(name, value);
        return new Maven(home, java, repository, more, all, warm);
    }

    /** Returns the same on another JDK. */
    Maven on(Path jdk) {
        return new Maven(home, jdk, repository, more, environment, warm);
    }

    /** Only where nothing installs Seedbed: a plugin that is loaded stays what it is. */
    Maven warmed() {
        return new Maven(home, java, repository, more, environment, true);
    }

    /** What a build printed, and how it ended. */
    record Result(int exit, String output) {
        Result green() {
            assertThat(exit).as(output).isZero();
            return this;
        }

        Result holds(String text) {
            assertThat(output).contains(text);
            return this;
        }

        Result red() {
            assertThat(exit).as(output).isNotZero();
            return this;
        }
    }

    /** Runs a command from README or docs to the letter ({@link Runs}); only the local repository is put behind it. */
    Result documented(Path folder, String command) {
        RunsCheck.ran(command);
        assertThat(command).startsWith("mvn ");
        String expanded = command.substring("mvn ".length());
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            expanded = expanded.replace("$" + variable.getKey(), variable.getValue());
        }
        return run(folder, expanded.split(" +"));
    }

    Result run(Path folder, String... arguments) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        List<String> command = new ArrayList<>();
        command.add(home.resolve(windows ? "bin/mvn.cmd" : "bin/mvn").toString());
        command.addAll(List.of("--batch-mode", "-Dstyle.color=never", "-Dmaven.repo.local=" + repository));
        command.addAll(more);
        command.addAll(Arrays.asList(arguments));
        return start(folder, command);
    }

    private Result start(Path folder, List<String> command) {
        try {
            Path log = Workspace.log();
            List<String> arguments = command.subList(1, command.size());
            int exit = WarmMaven.takes(this, folder, arguments)
                    ? WarmMaven.run(this, folder, arguments, variables(), log)
                    : process(folder, command, log);
            return new Result(exit, String.join(" ", command) + "\n" + Files.readString(log, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int process(Path folder, List<String> command, Path log) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().remove("MAVEN_ARGS");
        builder.environment().putAll(variables());
        Process process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return process.waitFor();
    }

    private Map<String, String> variables() {
        Map<String, String> variables = new TreeMap<>();
        variables.put("JAVA_HOME", java.toString());
        variables.put("LC_ALL", "C.UTF-8");
        // For Maven alone: a training has the collector that Java or the project chooses, and verifies what is
        // rewritten
        variables.put(OPTIONS, FRUGAL);
        // The script of Maven 4 takes all that Java prints for options from .mvn/jvm.config: "Picked up ...", too
        String quick = home.toString().contains("apache-maven-4") ? OPTIONS : "JAVA_TOOL_OPTIONS";
        variables.merge(quick, QUICK, (frugal, more) -> frugal + " " + more);
        variables.putAll(environment);
        return variables;
    }
}
