package io.github.seedbed.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The processes that a training starts. When it ends the system forgets whose they are, so they are looked for while it
 * runs; and on Linux afterwards, by a variable that each hands on to those that it starts.
 */
final class Descendants {
    /** What an environment holds that began with a training. */
    static final String VARIABLE = "SEEDBED_TRAINING";

    private static final long SECONDS_TO_END = 2;

    /** Those that end may have started others meanwhile. */
    private static final int MOST_ROUNDS = 10;

    private static final Path PROCESSES = Path.of("/proc");

    private final Process process;
    private final String mark;
    private final Set<ProcessHandle> seen = new LinkedHashSet<>();
    /** A killed one is in the list of processes until its parent has noticed. */
    private final Set<ProcessHandle> ended = new LinkedHashSet<>();

    /**
     * Prepares to look.
     *
     * @param process the training's
     * @param mark the value of {@link #VARIABLE} in its environment, and in no other's
     */
    Descendants(Process process, String mark) {
        this.process = process;
        this.mark = VARIABLE + "=" + mark;
    }

    synchronized void look() {
        process.descendants().forEach(seen::add);
    }

    /**
     * Ends those that are left, and returns how many there were.
     *
     * @throws InterruptedException if this thread is interrupted meanwhile
     */
    int end() throws InterruptedException {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            lookForMark();
            List<ProcessHandle> left = left();
            if (left.isEmpty()) {
                break;
            }
            end(left);
            ended.addAll(left);
        }
        return ended.size();
    }

    private static void end(List<ProcessHandle> left) throws InterruptedException {
        left.forEach(ProcessHandle::destroy);
        for (ProcessHandle handle : left) {
            try {
                handle.onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException e) {
                handle.destroyForcibly();
            }
        }
    }

    /** Ends them while Java itself is ending, and cannot wait. */
    void endNow() {
        lookForMark();
        left().forEach(ProcessHandle::destroyForcibly);
    }

    /** Other systems do not show the environment of a process: there only those are found that were seen before. */
    private synchronized void lookForMark() {
        if (!Files.isDirectory(PROCESSES)) {
            return;
        }
        ProcessHandle.allProcesses()
                .filter(handle -> handle.pid() != process.pid() && isMarked(handle.pid()))
                .forEach(seen::add);
    }

    private boolean isMarked(long pid) {
        try {
            byte[] environment = Files.readAllBytes(PROCESSES.resolve(pid + "/environ"));
            return List.of(new String(environment, StandardCharsets.UTF_8).split("\0"))
                    .contains(mark);
        } catch (IOException e) {
            // It has ended, or is another user's
            return false;
        }
    }

    private synchronized List<ProcessHandle> left() {
        return seen.stream()
                .filter(handle -> handle.isAlive() && !ended.contains(handle))
                .sorted(Comparator.comparing(ProcessHandle::pid))
                .toList();
    }
}
