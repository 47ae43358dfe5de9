package io.github.seedbed.reproduce.watch;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What is noted within Java's own classes as threads start: held still, one runs after the other. */
public final class Starting {
    private static final long PATIENCE = 200;

    private static final long STEP = 20;

    /** So long, in all, threads are waited for that compute: one that spins until another one comes never ends. */
    static final long LONGEST = 20_000;

    private static final AtomicLong BUSY = new AtomicLong();

    /** So far up is the pool that starts a thread. */
    private static final int POOLS = 6;

    /** So often a thread waits for the others that work on the same stream. */
    private static final int RACES = 20;

    private static final String EACH_ITS_THREAD = "java.util.concurrent.CompletableFuture$ThreadPerTaskExecutor";
    private static final long STAGGER = 25;
    private static final Map<Thread, Integer> THREADS = new ConcurrentHashMap<>();
    private static final AtomicInteger STARTED = new AtomicInteger();
    private static int races;

    private Starting() {}

    /**
     * A thread is about to be started.
     *
     * @param thread that will run
     */
    public static void threads(Object thread) {
        if (Inside.begin()) {
            Optional<String> caller = isPools() ? Optional.empty() : Sites.caller();
            caller.ifPresent(line -> THREADS.put((Thread) thread, World.of("threads", line)));
            Inside.note(caller.isPresent() ? "threads" : "", "");
        }
    }

    /**
     * A thread has been started: held still, it goes on alone, unless it waits.
     *
     * @param thread that runs
     */
    public static void started(Object thread) {
        if (THREADS.getOrDefault(thread, World.REAL) == World.STILL) {
            try {
                alone((Thread) thread);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** However busy the machine is: what computes is waited for, what waits itself only for a moment. */
    private static void alone(Thread thread) throws InterruptedException {
        for (long waited = 0; thread.isAlive(); waited += STEP) {
            if (waited >= PATIENCE && (!isBusy(thread) || BUSY.addAndGet(STEP) > LONGEST)) {
                return;
            }
            thread.join(STEP);
        }
    }

    /** Who waits for a connection runs as well, as Java has it, but in native code. */
    static boolean isBusy(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        return thread.getState() == Thread.State.RUNNABLE && (stack.length == 0 || !stack[0].isNativeMethod());
    }

    /**
     * A thread begins to run: in another world the first one waits longest.
     *
     * @param thread that runs
     */
    public static void running(Object thread) {
        int world = THREADS.getOrDefault(thread, World.REAL);
        if (world > World.STILL) {
            int started = STARTED.getAndIncrement();
            pause(world == World.OTHER ? Math.max(0, PATIENCE - started * STAGGER) : PATIENCE);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * A thread begins with its part of a parallel stream: in another world the one that started it comes last.
     *
     * @param stream any
     */
    public static void raced(Object stream) {
        if (World.isChanged("threads", World.get("at")) && races < RACES && Inside.begin()) {
            boolean first = Sites.isCallerOf("java.util.stream.", "Task");
            Inside.looked();
            if (first) {
                races++;
                pause(STAGGER);
            }
        }
    }

    private static boolean isPools() {
        return StackWalker.getInstance()
                .walk(frames -> frames.limit(POOLS)
                        .filter(frame -> !frame.getClassName().equals(EACH_ITS_THREAD))
                        .anyMatch(frame -> frame.getClassName().startsWith("java.util.concurrent.")
                                || frame.getClassName().startsWith("io.github.seedbed.reproduce.watch.OneByOne")));
    }
}
