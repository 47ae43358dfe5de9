package io.github.seedbed.train;

import io.github.seedbed.internal.onnx.NativeCode;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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

    /** Enough to hold a problem in four parts, few enough to read. */
    private static final int LAST_LINES = 30;

    /** Exit codes above this are 128 plus the number of the signal that ended the process. */
    private static final int SIGNALLED = 128;

    private static final long SECONDS_TO_END = 5;

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
        runWithoutRun(output, circumstances);
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
        Path folder = output.path().getParent().equals(training.target())
                ? training.workFolder()
                : output.path().getParent();
        Path file = folder.resolve(output.path().getFileName() + ".args");
        ArgumentFile.write(file, arguments(output, circumstances));
        ProcessBuilder builder = new ProcessBuilder(circumstances.jdk().java(), "@" + file);
        builder.environment().putAll(circumstances.environment());
        // Not among the arguments: the file starts the same training by hand, java @target/seedbed/run.args
        builder.environment()
                .put("SEEDBED_PARENT", String.valueOf(ProcessHandle.current().pid()));
        Process process = builder.directory(circumstances.directory().toFile())
                .redirectErrorStream(true)
                .start();
        Thread hook = new Thread(() -> end(process), "end of training");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            Deque<String> last = listen(process);
            check(process.waitFor(), last);
        } finally {
            end(process);
            forget(hook);
        }
    }

    private List<String> arguments(RunFolder output, Circumstances circumstances) throws IOException {
        List<String> arguments = new ArrayList<>(training.jvmArguments());
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

    private Deque<String> listen(Process process) throws IOException {
        process.getOutputStream().close();
        Deque<String> last = new ArrayDeque<>();
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.accept(line);
                last.addLast(line);
                if (last.size() > LAST_LINES) {
                    last.removeFirst();
                }
            }
        }
        return last;
    }

    private void check(int code, Deque<String> last) {
        if (code != 0) {
            throw new ProblemException(new Problem(
                    "The training failed",
                    training.mainClass(),
                    why(code, last),
                    "fix the error above, then: mvn verify"));
        }
    }

    private static String why(int code, Deque<String> last) {
        String signal = code > SIGNALLED ? ", which means that it was killed, often for want of memory" : "";
        String text = String.join("\n", last);
        return "it ended with exit code " + code + signal + (text.isEmpty() ? "" : "; its last lines:\n" + text);
    }

    private static void end(Process process) {
        process.destroy();
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
