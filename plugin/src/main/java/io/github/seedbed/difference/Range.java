package io.github.seedbed.difference;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A part of a file.
 *
 * @param source the file
 * @param from its first byte
 * @param to the byte after its last one
 */
record Range(Source source, long from, long to) {
    /** Longer texts are told by their beginnings. */
    private static final int LONGEST = 1 << 16;

    static Range all(Source source) {
        return new Range(source, 0, source.size());
    }

    long length() {
        return to - from;
    }

    boolean sameBytes(Range other) throws IOException {
        return length() == other.length() && Source.mismatch(source, from, other.source, other.from, length()) < 0;
    }

    /** Returns the text, or the beginning of a long one; nothing if it is no text. */
    Optional<String> text() throws IOException {
        byte[] bytes = source.bytes(from, (int) Math.min(length(), LONGEST));
        int end = bytes.length;
        // A cut may go through a character
        while (length() > LONGEST && end > 0 && (bytes[end - 1] & 0xc0) == 0x80) {
            end--;
        }
        return text(ByteBuffer.wrap(bytes, 0, length() > LONGEST && end > 0 ? end - 1 : end));
    }

    private static Optional<String> text(ByteBuffer bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            boolean isText = text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
            return isText ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
