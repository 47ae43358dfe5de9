package io.github.seedbed.reproduce.watch;

import java.lang.ref.Reference;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the garbage collector takes, and when: in another world it runs before a weak reference is asked, and takes what
 * nothing else holds.
 */
public final class Collected {
    private static final String SOURCE = "collected";

    /** So often it runs for one line: whoever asks in a loop has seen it. */
    private static final int FEW = 2;

    /** So often it runs for weak maps. */
    private static final int MOST = 20;

    /** So long it takes until a weak map hears of what was taken. */
    private static final long PATIENCE = 20;

    private static final AtomicInteger RUNS = new AtomicInteger();

    private Collected() {}

    /**
     * Is called instead of {@code Reference.get}.
     *
     * @param reference that is asked
     * @param site the number of the call
     */
    public static Object get(Reference<?> reference, int site) {
        Sites.Site met = Sites.met(site);
        if (met.world > World.STILL && met.times <= FEW) {
            System.gc();
        }
        return reference.get();
    }

    /**
     * A weak map is asked.
     *
     * @param map any
     */
    public static void asked(Object map) {
        if (Inside.begin()) {
            List<String> places = Sites.onBehalf();
            boolean own = !places.isEmpty() && places.get(0).equals(places.get(1));
            if (own && World.of(SOURCE, places.get(1)) > World.STILL && RUNS.incrementAndGet() <= MOST) {
                System.gc();
                Starting.pause(PATIENCE);
            }
            Inside.note(own ? SOURCE : "", "");
        }
    }
}
