package io.github.seedbed.reproduce.watch;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** A pool for tasks that fork: one worker; or, in another world, many of which the first waits longest. */
final class Forks extends ForkJoinPool {
    private static final int MANY = 7;
    private static final long PATIENCE = 200;
    private static final long STEP = 10;

    /** A next one that waits for this one never ends. */
    private static final long LONGEST = 2000;

    private final AtomicInteger begun = new AtomicInteger();
    private final Set<Integer> ended = ConcurrentHashMap.newKeySet();

    private Forks(ForkJoinPool real) {
        super(MANY, real.getFactory(), real.getUncaughtExceptionHandler(), real.getAsyncMode());
    }

    /** The common one is one and the same, whoever asks. */
    private static final class Common {
        static final ForkJoinPool ALONE = alone(ForkJoinPool.commonPool());
        static final ForkJoinPool MANY = new Forks(ForkJoinPool.commonPool());
    }

    static ForkJoinPool instead(ForkJoinPool real, int world) {
        if (world > World.OTHER) {
            return real;
        }
        boolean isCommon = real == ForkJoinPool.commonPool();
        return world == World.STILL ? isCommon ? Common.ALONE : alone(real) : isCommon ? Common.MANY : new Forks(real);
    }

    /** First come, first served. */
    private static ForkJoinPool alone(ForkJoinPool real) {
        return new ForkJoinPool(1, real.getFactory(), real.getUncaughtExceptionHandler(), true);
    }

    /** Each waits until the next one has ended, if there is a next one: so the last is the first. */
    private void late(int number) {
        for (long waited = 0;
                !ended.contains(number + 1) && (waited < PATIENCE || begun.get() > number + 1 && waited < LONGEST);
                waited += STEP) {
            Starting.pause(STEP);
        }
    }

    private Runnable late(Runnable task) {
        Callable<Object> late = late(Executors.callable(task));
        return () -> {
            try {
                late.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private <T> Callable<T> late(Callable<T> task) {
        return () -> {
            int number = begun.getAndIncrement();
            late(number);
            try {
                return task.call();
            } finally {
                ended.add(number);
            }
        };
    }

    @Override
    public void execute(Runnable task) {
        super.execute(task instanceof ForkJoinTask<?> ? task : late(task));
    }

    @Override
    public <T> ForkJoinTask<T> submit(Callable<T> task) {
        return super.submit(late(task));
    }

    @Override
    public <T> ForkJoinTask<T> submit(Runnable task, T result) {
        return super.submit(late(task), result);
    }

    @Override
    public ForkJoinTask<?> submit(Runnable task) {
        return super.submit(task instanceof ForkJoinTask<?> ? task : late(task));
    }

    @Override
    public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks) {
        return super.invokeAll(tasks.stream().map(this::late).toList());
    }
}
