package io.github.seedbed.hub;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several transfers or digests at once: one alone rarely fills a line, and never all processors. */
final class Parallel {
    private static final int AT_ONCE = 4;

    private Parallel() {}

    interface Task<T> {
        T run() throws IOException;
    }

    /** Returns the results in the order of the tasks; the first failure ends all of them. */
    static <T> List<T> run(List<? extends Task<T>> tasks) throws IOException {
        if (tasks.size() == 1) {
            return Collections.singletonList(tasks.get(0).run());
        }
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<T>> futures = new ArrayList<>();
            tasks.forEach(task -> futures.add(threads.submit(task::run)));
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } finally {
            threads.shutdownNow();
        }
    }
}
