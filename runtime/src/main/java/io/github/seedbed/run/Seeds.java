package io.github.seedbed.run;

import io.github.seedbed.internal.digest.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Named sub-seeds of one seed: the first eight bytes of SHA-256 over seed and name. A new name disturbs none of the
 * others.
 *
 * @param seed the only source of randomness
 */
record Seeds(long seed) {

    long named(String name) {
        byte[] digest = Sha256.digest().digest((seed + "/" + name).getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest).getLong();
    }
}
