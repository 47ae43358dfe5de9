package io.github.seedbed.run;

import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.table.Row;
import io.github.seedbed.table.Table;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Which rows were tested: a digest that tells whether two runs were tested on the same ones. */
final class TestRows {
    private TestRows() {}

    /** Returns SHA-256 over the sorted numbers of the rows' contents: no row can be read from it. */
    static String digest(Table test) {
        long[] contents = test.rows().stream().mapToLong(Row::content).sorted().toArray();
        MessageDigest digest = Sha256.digest();
        for (long content : contents) {
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, content));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
