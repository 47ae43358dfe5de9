package io.github.seedbed.reproduce.watch;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Which of several tasks is ready first: the first one that was given; or, in another world, the last one. */
final class Finishing {
    private static final long PATIENCE = 200;

    /** What was ready, of each service, and has not been taken. */
    private static final Map<CompletionService<?>, Deque<Future<?>>> READY =
            Collections.synchronizedMap(new WeakHashMap<>());

    private Finishing() {}

    static CompletableFuture<Object> any(CompletableFuture<?>[] all, int world) {
        if (world == World.REAL || world > World.OTHER || all.length == 0) {
            return CompletableFuture.anyOf(all);
        }
        return all[world == World.STILL ? 0 : all.length - 1].thenApply(result -> result);
    }

    /** As {@code invokeAny}: one that fails is passed over. */
    static <T> T any(Collection<? extends Callable<T>> tasks, int world) throws ExecutionException {
        Deque<Callable<T>> all = new ArrayDeque<>(tasks);
        Iterator<Callable<T>> each = world == World.STILL ? all.iterator() : all.descendingIterator();
        ExecutionException failure = null;
        while (each.hasNext()) {
            try {
                return each.next().call();
            } catch (Exception e) {
                failure = new ExecutionException(e);
            }
        }
        throw failure == null ? new ExecutionException(new IllegalArgumentException("no tasks")) : failure;
    }

    @SuppressWarnings("unchecked")
    static <T> Future<T> last(CompletionService<T> service) throws InterruptedException {
        Deque<Future<?>> ready = READY.computeIfAbsent(service, none -> new ArrayDeque<>());
        if (ready.isEmpty()) {
            ready.add(service.take());
            Thread.sleep(PATIENCE);
            for (Future<T> next = service.poll(); next != null; next = service.poll()) {
                ready.add(next);
            }
        }
        return (Future<T>) ready.removeLast();
    }
}
