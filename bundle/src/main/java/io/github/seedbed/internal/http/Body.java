package io.github.seedbed.internal.http;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.Flow;
import java.util.function.LongConsumer;

/** What a request sends: of known length, read anew for each attempt, never in memory as a whole if it is a file. */
public final class Body {
    private final Source source;
    private final long length;

    private interface Source {
        InputStream open() throws IOException;
    }

    private Body(Source source, long length) {
        this.source = source;
        this.length = length;
    }

    /**
     * Returns a small body.
     *
     * @param bytes that are not changed any more
     */
    public static Body of(byte[] bytes) {
        return new Body(() -> new ByteArrayInputStream(bytes), bytes.length);
    }

    /**
     * Returns a part of a file.
     *
     * @param file an existing file
     * @param from the first byte, counted from 0
     * @param length how many bytes
     */
    public static Body of(Path file, long from, long length) {
        return new Body(
                () -> {
                    FileChannel channel = FileChannel.open(file).position(from);
                    return new Limited(Channels.newInputStream(channel), length);
                },
                length);
    }

    /** Returns the bytes for one attempt. */
    BodyPublisher publisher(LongConsumer moved) {
        BodyPublisher stream = BodyPublishers.ofInputStream(() -> {
            try {
                return new Counted(source.open(), moved);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        // A stream has no length of its own, and servers of large files want one
        return new BodyPublisher() {
            @Override
            public long contentLength() {
                return length;
            }

            @Override
            public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
                stream.subscribe(subscriber);
            }
        };
    }

    private static final class Limited extends FilterInputStream {
        private long left;

        Limited(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            int next = left > 0 ? super.read() : -1;
            left--;
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = left > 0 ? super.read(bytes, offset, (int) Math.min(left, length)) : -1;
            left -= Math.max(n, 0);
            return n;
        }
    }

    private static final class Counted extends FilterInputStream {
        private final LongConsumer moved;

        Counted(InputStream in, LongConsumer moved) {
            super(in);
            this.moved = moved;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = super.read(bytes, offset, length);
            moved.accept(Math.max(n, 0));
            return n;
        }
    }
}
