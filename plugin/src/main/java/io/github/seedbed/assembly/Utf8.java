package io.github.seedbed.assembly;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** Finds where bytes cease to be UTF-8. */
final class Utf8 {
    private Utf8() {}

    /** Returns the line of the first byte that is not UTF-8, counted from 1. */
    static int firstFault(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        // Stops at the fault
        StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length), true);
        int line = 1;
        for (int i = 0; i < in.position(); i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
