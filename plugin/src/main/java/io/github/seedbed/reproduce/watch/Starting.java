package io.github.seedbed.reproduce.watch;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What is noted within Java's own classes as threads start: held still, one runs after the other. */
public final class Starting {
    private static final long PATIENCE = 200;

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
                ((Thread) thread).join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
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
