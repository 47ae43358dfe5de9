package io.github.seedbed.reproduce.watch;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A pool that does one task after the other, in the order in which they came or, in another world, the last one first.
 * Where a task waits, as for another task, the next one starts all the same.
 */
final class OneByOne extends ThreadPoolExecutor {
    private static final long PATIENCE = 200;

    private final List<Thread> workers;

    private OneByOne(BlockingQueue<Runnable> queue, ThreadFactory factory, List<Thread> workers) {
        super(1, 1, 1, TimeUnit.MINUTES, queue, task -> {
            Thread worker = factory.newThread(task);
            workers.add(worker);
            return worker;
        });
        this.workers = workers;
        prestartCoreThread();
    }

    static ExecutorService instead(ExecutorService real, int world) {
        if (world > World.OTHER) {
            return real;
        }
        if (real instanceof ScheduledThreadPoolExecutor scheduled) {
            scheduled.setCorePoolSize(1);
            return real;
        }
        ThreadFactory factory =
                real instanceof ThreadPoolExecutor pool ? pool.getThreadFactory() : Executors.defaultThreadFactory();
        real.shutdown();
        return of(factory, world);
    }

    static ThreadPoolExecutor of(ThreadFactory factory, int world) {
        OneByOne pool = new OneByOne(
                world == World.STILL ? new LinkedBlockingQueue<>() : new LastFirst(),
                factory,
                new CopyOnWriteArrayList<>());
        Thread help = new Thread(pool::help, "seedbed-help");
        help.setDaemon(true);
        help.start();
        return pool;
    }

    /** However busy the machine is: as long as a task computes no other one is started. */
    private void help() {
        long waited = 0;
        while (!isTerminated()) {
            int done = (int) getCompletedTaskCount();
            try {
                Thread.sleep(PATIENCE);
            } catch (InterruptedException e) {
                return;
            }
            boolean stuck = getActiveCount() == getPoolSize()
                    && done == getCompletedTaskCount()
                    && !getQueue().isEmpty();
            waited = stuck ? waited + PATIENCE : 0;
            if (stuck && (waited > Starting.LONGEST || workers.stream().noneMatch(Starting::isBusy))) {
                waited = 0;
                setMaximumPoolSize(getMaximumPoolSize() + 1);
                setCorePoolSize(getCorePoolSize() + 1);
            }
        }
    }

    /** Waits until no more come, and whoever gives them waits itself, and then gives the last one. */
    private static final class LastFirst extends LinkedBlockingDeque<Runnable> {
        private static final long serialVersionUID = 1;
        private static final long MORE = 30;

        /** So long, in all, it waits for a thread that gives tasks and computes between them. */
        private static final long LONGEST = 2000;

        private volatile boolean isComplete;
        private transient volatile Thread giver = Thread.currentThread();
        private long busy;

        @Override
        public boolean offer(Runnable task) {
            isComplete = false;
            giver = Thread.currentThread();
            return super.offer(task);
        }

        @Override
        public Runnable take() throws InterruptedException {
            Runnable first = takeFirst();
            while (!isComplete || Starting.isBusy(giver) && busy < LONGEST) {
                busy += isComplete ? MORE : 0;
                isComplete = true;
                Thread.sleep(MORE);
            }
            addFirst(first);
            return takeLast();
        }
    }
}
