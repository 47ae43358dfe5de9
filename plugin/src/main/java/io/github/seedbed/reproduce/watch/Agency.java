package io.github.seedbed.reproduce.watch;

/** Whether the agent has made its preparations: what Java does before that is nobody's fault. */
public final class Agency {
    static volatile boolean ready;

    private Agency() {}

    /** Begins to note. */
    public static void begin() {
        ready = true;
    }
}
