package io.github.seedbed.reproduce.watch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Names of temporary files that are the same in every training of a world.
 *
 * @param world never the real one
 */
record Temporary(int world) {
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Returns nothing in the real world, where Java draws the names. */
    static Temporary at(int world) {
        return world == World.REAL ? null : new Temporary(world);
    }

    Path path(String prefix, String suffix) {
        return in(Path.of(World.get("scratch")), prefix, suffix);
    }

    Path in(Path folder, String prefix, String suffix) {
        Path path;
        do {
            String number = String.valueOf(world * 1_000_000 + COUNT.incrementAndGet());
            path = folder.resolve((prefix == null ? "" : prefix) + number + (suffix == null ? "" : suffix));
        } while (Files.exists(path));
        return path;
    }
}
