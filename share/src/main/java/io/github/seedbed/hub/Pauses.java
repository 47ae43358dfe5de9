package io.github.seedbed.hub;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.SplittableRandom;

/** Time between two commits: twice as long each time, and not the same for all who wait. */
final class Pauses implements Hub.Waiting {
    private static final long FIRST_MILLIS = 1000;

    private final SplittableRandom jitter = new SplittableRandom(System.nanoTime());

    @Override
    public void before(int attempt) throws IOException {
        long most = FIRST_MILLIS << (attempt - 1);
        try {
            Thread.sleep(most / 2 + jitter.nextLong(most / 2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }
}
