package io.github.seedbed.docs;

import io.github.seedbed.files.SortedFiles;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * The processes of {@link ResidentMaven}: most of what a build of 20 seconds of CPU does is to load Maven's plugins and
 * to compile them, and the second one in the same process needs 10. Each build has one alone, with the environment and
 * the options that the script {@code mvn} would have started it with.
 */
final class WarmMaven {
    /** They take half a gigabyte each; one that went has to be warmed again. */
    private static final int AT_MOST_IDLE = 8;

    /** What changes how Maven's container itself is set up, or prints what it does when it starts. */
    private static final Set<String> COLD = Set.of("-q", "-X", "-v", "-l", "-f");

    /** A goal that works in the folder that Maven names, and not in that of the process. */
    private static final Pattern OURS =
            Pattern.compile("^(io\\.github\\.seedbed:seedbed-maven-plugin:[^:]+|seedbed):[a-z]+$");

    /** Goals of others that write into the folder that {@link #OUTPUT} names, and nowhere else. */
    private static final Pattern TOLD = Pattern.compile(":(generate|unpack)$");

    /** A path that ours leave to Java, which knows the folder of the process only. */
    private static final String OUTPUT = "-DoutputDirectory=";

    /** What would end the line that a build is sent in. */
    private static final Pattern LINES = Pattern.compile("[\\t\\r\\n]");

    /** The versions whose private steps {@link ResidentMaven} takes; Debian writes 3.x for its 3.8. */
    private static final Pattern KNOWN = Pattern.compile("maven-embedder-3\\.(8\\.\\d+|9\\.\\d+|10\\.\\d+|x)\\.jar");

    private static final Deque<WarmMaven> IDLE = new ArrayDeque<>();

    private final List<Object> kind;
    private final Process process;
    private final BufferedReader answers;

    private WarmMaven(List<Object> kind, Process process) {
        this.kind = kind;
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Whether a build may be one of many in a process. */
    static boolean takes(Maven maven, Path folder, List<String> arguments) throws IOException {
        return maven.warm()
                && (Files.exists(folder.resolve("pom.xml")) || arguments.contains("--file") || needsNone(arguments))
                && arguments.stream().noneMatch(COLD::contains)
                && arguments.stream().noneMatch(LINES.asPredicate())
                && SortedFiles.in(maven.home().resolve("lib")).stream()
                        .anyMatch(jar ->
                                KNOWN.matcher(jar.getFileName().toString()).matches());
    }

    /** Without a project other goals take paths from the folder of the process, unless they are told a whole one. */
    private static boolean needsNone(List<String> arguments) {
        boolean isTold = arguments.stream().anyMatch(argument -> argument.startsWith(OUTPUT));
        return arguments.stream().anyMatch((isTold ? TOLD : OURS).asPredicate());
    }

    /** Runs a build; returns its exit code. */
    static int run(Maven maven, Path folder, List<String> arguments, Map<String, String> environment, Path log)
            throws IOException {
        Path top = top(folder);
        List<String> options = options(top, environment);
        List<Object> kind = List.of(maven.home(), maven.java(), environment, options);
        WarmMaven warm = idle(kind);
        if (warm == null) {
            warm = start(maven, options, environment, kind);
        }
        List<String> fields = new ArrayList<>(List.of(folder.toString(), top.toString(), log.toString()));
        fields.addAll(arguments);
        int exit = warm.run(String.join("\t", fields), log);
        rest(warm);
        return exit;
    }

    private static WarmMaven start(
            Maven maven, List<String> options, Map<String, String> environment, List<Object> kind) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(maven.java().resolve("bin/java").toString()));
        command.addAll(options);
        command.add("-Xmx1g");
        command.add("-Dmaven.home=" + maven.home());
        command.addAll(List.of("-cp", maven.home().resolve("boot") + "/*" + File.pathSeparator + classes()));
        command.add(ResidentMaven.class.getName());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Workspace.folder("logs").toFile())
                .redirectErrorStream(true);
        builder.environment().remove("MAVEN_ARGS");
        builder.environment().putAll(environment);
        return new WarmMaven(kind, builder.start());
    }

    private static Path classes() {
        URL classes = ResidentMaven.class.getProtectionDomain().getCodeSource().getLocation();
        return Path.of(URI.create(classes.toString()));
    }

    private int run(String build, Path log) throws IOException {
        process.outputWriter(StandardCharsets.UTF_8).append(build).append('\n').flush();
        try {
            return CompletableFuture.supplyAsync(() -> answer(log)).get(Maven.MINUTES, TimeUnit.MINUTES);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
            throw new IOException(build, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is not written by way of {@code System.out} comes through the pipe, too. */
    private int answer(Path log) {
        List<String> printed = new ArrayList<>();
        try {
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                // A Maven that a goal started ends its output with escapes, and no line end
                int exit = line.indexOf(ResidentMaven.EXIT);
                if (exit != 0) {
                    printed.add(exit < 0 ? line : line.substring(0, exit));
                }
                if (exit >= 0) {
                    Files.write(log, printed, StandardOpenOption.APPEND);
                    return Integer.parseInt(line.substring(exit + ResidentMaven.EXIT.length()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("a warm Maven ended: " + String.join("\n", printed));
    }

    private static synchronized WarmMaven idle(List<Object> kind) {
        IDLE.removeIf(warm -> !warm.process.isAlive());
        for (WarmMaven warm : IDLE) {
            if (warm.kind.equals(kind)) {
                IDLE.remove(warm);
                return warm;
            }
        }
        return null;
    }

    /** The one that was used longest ago makes room. */
    private static synchronized void rest(WarmMaven warm) throws IOException {
        IDLE.addFirst(warm);
        if (IDLE.size() > AT_MOST_IDLE) {
            IDLE.removeLast().process.outputWriter(StandardCharsets.UTF_8).close();
        }
    }

    /** As the script does: the folder or the nearest above it that has .mvn, or else the folder. */
    private static Path top(Path folder) {
        for (Path above = folder; above != null; above = above.getParent()) {
            if (Files.isDirectory(above.resolve(".mvn"))) {
                return above;
            }
        }
        return folder;
    }

    /** As the script does: those of the project, then those of the environment. */
    private static List<String> options(Path top, Map<String, String> environment) throws IOException {
        Path file = top.resolve(".mvn/jvm.config");
        String all =
                (Files.exists(file) ? Files.readString(file) : "") + " " + environment.getOrDefault(Maven.OPTIONS, "");
        return all.isBlank() ? List.of() : List.of(all.strip().split("\\s+"));
    }
}
