package io.github.seedbed.reproduce.watch;

import java.util.List;

/** What follows a call to a source, or goes before it: the call is noted, and its answer is the world's. */
public final class Watch {
    private Watch() {}

    /**
     * Notes a call.
     *
     * @param site its number
     */
    public static void note(int site) {
        Sites.met(site);
    }

    /**
     * Returns the world's answer.
     *
     * @param real the true one
     * @param site the number of the call
     */
    public static long pass(long real, int site) {
        Sites.Site met = Sites.met(site);
        return met.world == World.REAL ? real : Answers.number(met.source, real, met.world);
    }

    /**
     * Returns the world's answer.
     *
     * @param real the true one
     * @param site the number of the call
     */
    public static int pass(int real, int site) {
        return (int) pass((long) real, site);
    }

    /**
     * Returns the world's answer.
     *
     * @param real the true one
     * @param site the number of the call
     */
    public static double pass(double real, int site) {
        Sites.Site met = Sites.met(site);
        return met.world == World.REAL ? real : Chance.number(met.world);
    }

    /**
     * Returns the world's answer, of the same type.
     *
     * @param real the true one, null if it is that
     * @param site the number of the call
     */
    public static Object pass(Object real, int site) {
        Sites.Site met = Sites.met(site);
        return met.world == World.REAL || real == null ? real : Answers.object(met.source, real, met.world);
    }

    /**
     * Returns what a generator starts from.
     *
     * @param site the number of the call
     */
    public static long seed(int site) {
        return Chance.seed(Sites.met(site).world);
    }

    /**
     * Returns the time of the world.
     *
     * @param site the number of the call
     */
    public static long millis(int site) {
        int world = Sites.met(site).world;
        return world == World.REAL ? System.currentTimeMillis() : Time.millis(world);
    }

    /** Notes what Java's own code does for a line of the project, or for a library. */
    static void inside(String source, String detail) {
        List<String> places = Sites.onBehalf();
        if (!places.isEmpty()) {
            Record.use(source, places.get(0), places.get(1), detail);
        }
    }
}
