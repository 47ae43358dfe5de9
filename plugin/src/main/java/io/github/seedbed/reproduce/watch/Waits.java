package io.github.seedbed.reproduce.watch;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/**
 * What is called instead of a method of the same name that waits, but not for long: held still, it waits until what it
 * waits for is there; on a slower machine its time is up. A limit of a second or more is a safeguard, and is kept.
 */
@SuppressWarnings("MissingJavadocMethod")
public final class Waits {
    /** From here on a limit is there for the case that something hangs. */
    static final long SAFEGUARD = TimeUnit.SECONDS.toNanos(1);

    /** Held still, what is being done is waited for so long. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

    /** For what a queue holds next, which may be nothing: so long. */
    private static final long NEXT = TimeUnit.SECONDS.toNanos(2);

    /** So often the time of one line is up: who tries again gets on in the end. */
    private static final int FEW = 3;

    /** What lines waited for in vain: from then on their limit holds, for it is how they sleep or look around. */
    private static final Map<Sites.Site, Boolean> VAIN = new ConcurrentHashMap<>();

    private Waits() {}

    /** Something that comes, or has not come in time. */
    @FunctionalInterface
    private interface Wait<T> {
        T within(long nanos) throws InterruptedException;
    }

    /** Returns the answer of a wait; or the one that it gives when its time is up. */
    private static <T> T answer(long limit, TimeUnit unit, int number, long patience, T late, Wait<T> wait)
            throws InterruptedException {
        long nanos = unit.toNanos(limit);
        Sites.Site site = Sites.met(number);
        if (isUp(nanos, site)) {
            return late;
        }
        boolean patient = site.world != World.REAL && !VAIN.containsKey(site);
        T answer = wait.within(patient ? Math.max(nanos, patience) : nanos);
        if (patient && (answer == null || answer.equals(false))) {
            vain(site);
        }
        return answer;
    }

    private static void vain(Sites.Site site) {
        VAIN.put(site, true);
        Record.use(site.source, site.own ? site.place : Sites.caller().orElse(""), site.place, World.IN_VAIN);
    }

    private static boolean isUp(long nanos, Sites.Site site) {
        return site.world == World.OTHER && nanos < SAFEGUARD && site.times <= FEW;
    }

    public static <T> T poll(BlockingQueue<T> queue, long limit, TimeUnit unit, int site) throws InterruptedException {
        return answer(limit, unit, site, NEXT, null, nanos -> queue.poll(nanos, TimeUnit.NANOSECONDS));
    }

    public static <T> boolean offer(BlockingQueue<T> queue, T element, long limit, TimeUnit unit, int site)
            throws InterruptedException {
        return answer(limit, unit, site, NEXT, false, nanos -> queue.offer(element, nanos, TimeUnit.NANOSECONDS));
    }

    public static <T> Future<T> poll(CompletionService<T> service, long limit, TimeUnit unit, int site)
            throws InterruptedException {
        return answer(limit, unit, site, NEXT, null, nanos -> service.poll(nanos, TimeUnit.NANOSECONDS));
    }

    public static boolean awaitTermination(ExecutorService pool, long limit, TimeUnit unit, int site)
            throws InterruptedException {
        return answer(limit, unit, site, PATIENCE, false, nanos -> pool.awaitTermination(nanos, TimeUnit.NANOSECONDS));
    }

    public static boolean await(CountDownLatch latch, long limit, TimeUnit unit, int site) throws InterruptedException {
        return answer(limit, unit, site, PATIENCE, false, nanos -> latch.await(nanos, TimeUnit.NANOSECONDS));
    }

    public static boolean await(Condition condition, long limit, TimeUnit unit, int site) throws InterruptedException {
        return answer(limit, unit, site, NEXT, false, nanos -> condition.await(nanos, TimeUnit.NANOSECONDS));
    }

    public static boolean tryAcquire(Semaphore permits, long limit, TimeUnit unit, int site)
            throws InterruptedException {
        return tryAcquire(permits, 1, limit, unit, site);
    }

    public static boolean tryAcquire(Semaphore permits, int count, long limit, TimeUnit unit, int site)
            throws InterruptedException {
        return answer(
                limit, unit, site, PATIENCE, false, nanos -> permits.tryAcquire(count, nanos, TimeUnit.NANOSECONDS));
    }

    public static boolean tryLock(Lock lock, long limit, TimeUnit unit, int site) throws InterruptedException {
        return answer(limit, unit, site, PATIENCE, false, nanos -> lock.tryLock(nanos, TimeUnit.NANOSECONDS));
    }

    public static void join(Thread thread, long millis, int site) throws InterruptedException {
        if (millis == 0) {
            thread.join();
        } else {
            answer(millis, TimeUnit.MILLISECONDS, site, PATIENCE, false, nanos -> {
                thread.join(TimeUnit.NANOSECONDS.toMillis(nanos));
                return !thread.isAlive();
            });
        }
    }

    public static <T> T get(Future<T> future, long limit, TimeUnit unit, int number)
            throws InterruptedException, ExecutionException, TimeoutException {
        boolean done = answer(limit, unit, number, PATIENCE, false, nanos -> isDone(future, nanos));
        if (!done) {
            throw new TimeoutException();
        }
        return future.get();
    }

    private static boolean isDone(Future<?> future, long nanos) throws InterruptedException {
        try {
            future.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return future.isDone();
        } catch (ExecutionException | java.util.concurrent.CancellationException e) {
            return true;
        }
        return true;
    }

    public static <T> List<Future<T>> invokeAll(
            ExecutorService pool, Collection<? extends Callable<T>> tasks, long limit, TimeUnit unit, int number)
            throws InterruptedException {
        long nanos = unit.toNanos(limit);
        Sites.Site site = Sites.met(number);
        return pool.invokeAll(
                tasks,
                isUp(nanos, site) ? 0 : site.world == World.REAL ? nanos : Math.max(nanos, PATIENCE),
                TimeUnit.NANOSECONDS);
    }

    public static <T> T invokeAny(
            ExecutorService pool, Collection<? extends Callable<T>> tasks, long limit, TimeUnit unit, int number)
            throws InterruptedException, ExecutionException, TimeoutException {
        long nanos = unit.toNanos(limit);
        Sites.Site site = Sites.met(number);
        if (isUp(nanos, site)) {
            throw new TimeoutException();
        }
        return site.world == World.REAL ? pool.invokeAny(tasks, limit, unit) : Finishing.any(tasks, World.STILL);
    }

    public static <T> CompletableFuture<T> orTimeout(
            CompletableFuture<T> future, long limit, TimeUnit unit, int number) {
        long nanos = unit.toNanos(limit);
        Sites.Site site = Sites.met(number);
        if (isUp(nanos, site)) {
            future.obtrudeException(new TimeoutException());
            return future;
        }
        return future.orTimeout(site.world == World.REAL ? nanos : Math.max(nanos, PATIENCE), TimeUnit.NANOSECONDS);
    }

    public static <T> CompletableFuture<T> completeOnTimeout(
            CompletableFuture<T> future, T value, long limit, TimeUnit unit, int number) {
        long nanos = unit.toNanos(limit);
        Sites.Site site = Sites.met(number);
        if (isUp(nanos, site)) {
            future.obtrudeValue(value);
            return future;
        }
        return future.completeOnTimeout(
                value, site.world == World.REAL ? nanos : Math.max(nanos, PATIENCE), TimeUnit.NANOSECONDS);
    }
}
