package io.github.seedbed.difference;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A file of any size, read through a window of constant size. */
final class Source implements Closeable {
    private static final int WINDOW = 1 << 20;

    private final FileChannel channel;
    private final long size;
    private final ByteBuffer window = ByteBuffer.allocateDirect(WINDOW).order(ByteOrder.LITTLE_ENDIAN);
    private long start;

    private Source(FileChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
        window.limit(0);
    }

    static Source open(Path file) throws IOException {
        return new Source(FileChannel.open(file));
    }

    long size() {
        return size;
    }

    /** Returns a byte, from 0 to 255. */
    int at(long position) throws IOException {
        return load(position, 1).get((int) (position - start)) & 0xff;
    }

    /** Returns four bytes in little-endian order. */
    int intAt(long position) throws IOException {
        return load(position, Integer.BYTES).getInt((int) (position - start));
    }

    /** Returns eight bytes in little-endian order. */
    long longAt(long position) throws IOException {
        return load(position, Long.BYTES).getLong((int) (position - start));
    }

    /** Copies bytes out of the window. */
    byte[] bytes(long position, int length) throws IOException {
        byte[] bytes = new byte[length];
        for (int done = 0; done < length; ) {
            int part = Math.min(length - done, WINDOW);
            load(position + done, part).get((int) (position + done - start), bytes, done, part);
            done += part;
        }
        return bytes;
    }

    private ByteBuffer load(long position, int length) throws IOException {
        if (position < 0 || position + length > size) {
            throw new MalformedException("ends at " + size + ", before " + (position + length));
        }
        if (position < start || position + length > start + window.limit()) {
            fill(position);
        }
        return window;
    }

    private void fill(long position) throws IOException {
        window.clear();
        start = position;
        while (window.hasRemaining() && channel.read(window, position + window.position()) >= 0) {
            // until the window is full or the file ends
        }
        window.flip();
    }

    /**
     * Returns how many bytes are equal before the first difference in the next ones, -1 if all are. A file that ends
     * earlier differs there.
     */
    static long mismatch(Source one, long from, Source other, long otherFrom, long length) throws IOException {
        for (long done = 0; done < length; ) {
            ByteBuffer first = one.rest(from + done, length - done);
            ByteBuffer second = other.rest(otherFrom + done, length - done);
            int at = first.mismatch(second);
            boolean isEnd = at == Math.min(first.remaining(), second.remaining());
            if (at >= 0 && !(isEnd && at > 0)) {
                return done + at;
            }
            if (first.remaining() == 0 && second.remaining() == 0) {
                return -1;
            }
            done += at < 0 ? first.remaining() : at;
        }
        return -1;
    }

    /** Returns what the window holds from a position on, filled anew when that is little. */
    private ByteBuffer rest(long position, long length) throws IOException {
        if (position >= size) {
            return ByteBuffer.allocate(0);
        }
        if (position < start || position >= start + window.limit()) {
            fill(position);
        }
        int from = (int) (position - start);
        return window.slice(from, (int) Math.min(length, window.limit() - from));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
