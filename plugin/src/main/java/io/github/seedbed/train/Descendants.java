package io.github.seedbed.train;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The processes that a training starts. When it ends the system forgets whose they are, so they are looked for while it
 * runs.
 */
final class Descendants {
    private static final long SECONDS_TO_END = 2;

    private final Process process;
    private final Set<ProcessHandle> seen = new LinkedHashSet<>();

    Descendants(Process process) {
        this.process = process;
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
        List<ProcessHandle> left = left();
        left.forEach(ProcessHandle::destroy);
        for (ProcessHandle handle : left) {
            try {
                handle.onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException e) {
                handle.destroyForcibly();
            }
        }
        return left.size();
    }

    /** Ends them while Java itself is ending, and cannot wait. */
    void endNow() {
        left().forEach(ProcessHandle::destroyForcibly);
    }

    private synchronized List<ProcessHandle> left() {
        return seen.stream()
                .filter(ProcessHandle::isAlive)
                .sorted(Comparator.comparing(ProcessHandle::pid))
                .toList();
    }
}
