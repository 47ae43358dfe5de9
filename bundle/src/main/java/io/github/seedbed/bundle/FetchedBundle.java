package io.github.seedbed.bundle;

import io.github.seedbed.internal.copy.Address;
import io.github.seedbed.internal.copy.Cache;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A bundle by its address: fetched, kept, and proved each time anew. */
final class FetchedBundle {
    private FetchedBundle() {}

    /** How a folder is opened that has to hold a certain bundle. */
    interface Opening {
        Bundle open(Path path, Optional<String> expectedId) throws IOException;
    }

    static Bundle open(String text, Optional<String> expectedId, boolean signed, Opening opening) throws IOException {
        Address address = new Address(text);
        if (address.isPath()) {
            return opening.open(Path.of(text), expectedId);
        }
        Cache cache = Cache.ofUser(FetchedBundle::print);
        Cache.Entry entry = cache.get(address, expectedId);
        if (signed) {
            cache.fetchSignature(address, entry);
        }
        try {
            return opening.open(entry.folder(), Optional.of(entry.id()));
        } catch (ProblemException e) {
            if (entry.isNew() || !cache.isDamaged(entry)) {
                throw e;
            }
            // The disk lost something since: fetched once more
            cache.drop(entry);
            Cache.Entry again = cache.get(address, Optional.of(entry.id()));
            return opening.open(again.folder(), Optional.of(again.id()));
        }
    }

    /** One line, which grows where somebody watches. */
    private static void print(String line) {
        boolean isLast = line.startsWith(Cache.DONE);
        if (System.console() != null) {
            System.err.print("\r\u001b[K" + line + (isLast ? "\n" : ""));
        } else if (isLast) {
            System.err.print(line + "\n");
        }
    }
}
