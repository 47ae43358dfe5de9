package io.github.seedbed.train;

import io.github.seedbed.internal.onnx.NativeCode;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Runs a training in its own JVM, which does not outlive this one. */
public final class TrainingProcess {
    /** From this version on Java warns about native libraries, such as ONNX Runtime, that nobody allowed. */
    private static final int ASKS_FOR_NATIVE_ACCESS = 22;

    /** These warn of what protobuf does inside, which no user of it can change; a later one may not know the option. */
    private static final Set<Integer> WARN_OF_UNSAFE = new TreeSet<>(Set.of(24, 25));

    /** Exit codes above this are 128 plus the number of the signal that ended the process. */
    private static final int SIGNALLED = 128;

    /** Whoever trained no longer the last time ends before Java's optimising compiler has paid for itself. */
    private static final Duration SHORT = Duration.ofSeconds(5);

    private static final long SECONDS_TO_END = 5;

    /** Between two looks at what the training has started. */
    private static final long MILLISECONDS_TO_LOOK = 250;

    /** What was printed before the end is there at once; who keeps the pipe after that is not waited for. */
    private static final long MILLISECONDS_TO_READ = 2_000;

    private final Training training;
    private final Consumer<String> lines;

    /**
     * Prepares a process.
     *
     * @param training what to run
     * @param lines hears each line of output while the training runs
     */
    public TrainingProcess(Training training, Consumer<String> lines) {
        this.training = training;
        this.lines = lines;
    }

    /**
     * Runs the training to its end.
     *
     * @param output the folder that it shall write
     * @throws ProblemException if it fails, or ends without a complete run
     * @throws IOException if no process can be started
     * @throws InterruptedException if this thread is interrupted; the process is ended then
     */
    public void run(RunFolder output) throws IOException, InterruptedException {
        run(output, Circumstances.plain(training));
    }

    /**
     * Runs the training to its end under other circumstances.
     *
     * @param output the folder that it shall write
     * @param circumstances where and how
     * @throws ProblemException if it fails, or ends without a complete run
     * @throws IOException if no process can be started
     * @throws InterruptedException if this thread is interrupted; the process is ended then
     */
    public void run(RunFolder output, Circumstances circumstances) throws IOException, InterruptedException {
        List<Object> before = state(output);
        boolean isShort = TrainingRecord.took(training)
                .filter(last -> last.compareTo(SHORT) < 0)
                .isPresent();
        // In front: who sets another level in jvmArguments has it
        toEnd(output, circumstances, isShort ? List.of("-XX:TieredStopAtLevel=1") : List.of());
        if (output.isComplete() && state(output).equals(before)) {
            throw new ProblemException(new Problem(
                    "The training ended without a model",
                    training.shown(output.path()),
                    "what is there was written by an earlier training: this one ended with exit code 0 and wrote nothing",
                    "call run.save(…) at the end of " + training.mainClass()));
        }
        if (!output.isComplete()) {
            throw new ProblemException(new Problem(
                    "The training ended without a model",
                    training.shown(output.path()),
                    "it lacks " + String.join(", ", output.missing()),
                    "call run.save(…) at the end of " + training.mainClass()));
        }
    }

    /** Which files are there, and when they were written: of a run that is there again, none is the same. */
    private static List<Object> state(RunFolder run) throws IOException {
        List<Object> state = new ArrayList<>();
        for (String name : RunFolder.FILES) {
            Path file = run.path().resolve(name);
            if (Files.exists(file)) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                // No key on Windows
                state.add(name + " " + attributes.fileKey() + " " + attributes.lastModifiedTime());
            }
        }
        return state;
    }

    /**
     * Runs the main class to its end, whether it writes a run or not.
     *
     * @param output the folder that it may write; the arguments lie next to it, those of {@code target/run} in
     *     {@code target/seedbed}
     * @param circumstances where and how
     * @throws ProblemException if it fails
     * @throws IOException if no process can be started
     * @throws InterruptedException if this thread is interrupted; the process is ended then
     */
    public void runWithoutRun(RunFolder output, Circumstances circumstances) throws IOException, InterruptedException {
        toEnd(output, circumstances, List.of());
    }

    private void toEnd(RunFolder output, Circumstances circumstances, List<String> compiler)
            throws IOException, InterruptedException {
        Path folder = output.path().getParent().equals(training.target())
                ? training.workFolder()
                : output.path().getParent();
        Path file = folder.resolve(output.path().getFileName() + ".args");
        ArgumentFile.write(file, arguments(output, circumstances, compiler));
        ProcessBuilder builder = new ProcessBuilder(circumstances.jdk().java(), "@" + file);
        builder.environment().putAll(circumstances.environment());
        // Not among the arguments: the file starts the same training by hand, java @target/seedbed/run.args
        builder.environment()
                .put("SEEDBED_PARENT", String.valueOf(ProcessHandle.current().pid()));
        // No two trainings that run read the same file
        String mark = ProcessHandle.current().pid() + ":" + file.toAbsolutePath();
        builder.environment().put(Descendants.VARIABLE, mark);
        Process process = builder.directory(circumstances.directory().toFile())
                .redirectErrorStream(true)
                .start();
        Descendants descendants = new Descendants(process, mark);
        Thread hook = new Thread(() -> end(process, descendants), "end of training");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            process.getOutputStream().close();
            ChildOutput printed = ChildOutput.of(process, lines);
            Duration limit = TimeLimit.of(training);
            if (!ends(process, descendants, limit)) {
                Path dump = file.resolveSibling(file.getFileName() + ".threads");
                throw endless(limit, ThreadDump.of(process, circumstances.jdk(), dump), printed.last());
            }
            leave(descendants, printed);
            check(process.exitValue(), printed.last());
        } finally {
            end(process, descendants);
            forget(hook);
        }
    }

    private static boolean ends(Process process, Descendants descendants, Duration limit) throws InterruptedException {
        long start = System.nanoTime();
        while (!process.waitFor(MILLISECONDS_TO_LOOK, TimeUnit.MILLISECONDS)) {
            descendants.look();
            if (limit.compareTo(Duration.ofNanos(System.nanoTime() - start)) < 0) {
                return false;
            }
        }
        return true;
    }

    private void leave(Descendants descendants, ChildOutput output) throws InterruptedException {
        int ended = descendants.end();
        if (ended > 0) {
            lines.accept("Ended what the training left running: " + ended + (ended == 1 ? " process" : " processes"));
        }
        if (!output.ends(MILLISECONDS_TO_READ)) {
            lines.accept("The training has ended, but a process that it started still holds its output: not waiting");
        }
    }

    private ProblemException endless(Duration limit, List<String> threads, List<String> last) {
        return new ProblemException(
                new Problem(
                        "The training did not end",
                        training.mainClass(),
                        "it was ended after " + TimeLimit.words(limit)
                                + (threads.isEmpty() ? "" : ", while it was doing this:\n" + String.join("\n", threads))
                                + (last.isEmpty() ? "" : "\nits last lines:\n" + String.join("\n", last)),
                        "if it needs longer, allow it more minutes: -Dseedbed.timeLimit=MINUTES; if it hangs, look at the threads"));
    }

    private List<String> arguments(RunFolder output, Circumstances circumstances, List<String> compiler)
            throws IOException {
        List<String> arguments = new ArrayList<>(compiler);
        arguments.addAll(training.jvmArguments());
        arguments.addAll(List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
        if (circumstances.jdk().feature() >= ASKS_FOR_NATIVE_ACCESS) {
            arguments.add("--enable-native-access=ALL-UNNAMED");
        }
        if (WARN_OF_UNSAFE.contains(circumstances.jdk().feature())) {
            arguments.add("--sun-misc-unsafe-memory-access=allow");
        }
        boolean atHome = circumstances.directory().equals(training.basedir());
        NativeLibraries.unpacked(training.classPath(), training.sharedFolder())
                .map(folder -> atHome ? training.shown(folder) : folder.toString())
                .ifPresent(folder -> arguments.add("-D" + NativeCode.FOLDER + "=" + folder));
        arguments.addAll(circumstances.jvmArguments());
        arguments.add("-cp");
        arguments.add(
                training.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        arguments.add(training.mainClass());
        arguments.add("--output="
                + (atHome ? training.shown(output.path()) : output.path().toString()));
        arguments.addAll(training.arguments());
        return arguments;
    }

    private void check(int code, List<String> last) {
        if (code != 0) {
            throw new ProblemException(new Problem(
                    "The training failed",
                    training.mainClass(),
                    why(code, last),
                    "fix the error above, then: mvn verify"));
        }
    }

    private static String why(int code, List<String> last) {
        String signal = code > SIGNALLED ? ", which means that it was killed, often for want of memory" : "";
        String text = String.join("\n", last);
        return "it ended with exit code " + code + signal + (text.isEmpty() ? "" : "; its last lines:\n" + text);
    }

    private static void end(Process process, Descendants descendants) {
        descendants.look();
        process.destroy();
        descendants.endNow();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Fails only while the JVM is ending: then the hook is running and has nothing left to do. */
    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ignored) {
            // the hook runs right now
        }
    }
}
