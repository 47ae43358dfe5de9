package io.github.seedbed.internal.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A text in some encoding, read as UTF-8. */
final class Reencoded extends InputStream {
    private static final int CHUNK = 1 << 13;

    private final Reader reader;
    private final char[] chars = new char[CHUNK];
    private byte[] bytes = new byte[0];
    private int at;

    Reencoded(InputStream in, Charset encoding) {
        this.reader = new InputStreamReader(in, encoding);
    }

    @Override
    public int read() throws IOException {
        return more() ? bytes[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int wanted) throws IOException {
        if (wanted == 0 || !more()) {
            return wanted == 0 ? 0 : -1;
        }
        int some = Math.min(wanted, bytes.length - at);
        System.arraycopy(bytes, at, into, from, some);
        at += some;
        return some;
    }

    private boolean more() throws IOException {
        if (at < bytes.length) {
            return true;
        }
        // One less: there is room for the second half of a letter beyond U+FFFF
        int read = reader.read(chars, 0, CHUNK - 1);
        if (read > 0 && Character.isHighSurrogate(chars[read - 1])) {
            read += Math.max(0, reader.read(chars, read, 1));
        }
        bytes = read < 0 ? new byte[0] : new String(chars, 0, read).getBytes(StandardCharsets.UTF_8);
        at = 0;
        return read > 0;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
