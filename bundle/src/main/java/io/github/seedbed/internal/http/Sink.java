package io.github.seedbed.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.LongConsumer;

/** Takes a body piece by piece, up to a limit, into memory or into a stream. */
final class Sink implements BodySubscriber<byte[]> {
    private final OutputStream out;
    private final LongConsumer moved;
    private final CompletableFuture<byte[]> result = new CompletableFuture<>();
    private Flow.Subscription subscription;
    private long left;

    Sink(OutputStream out, long most, LongConsumer moved) {
        this.out = out;
        this.left = most;
        this.moved = moved;
    }

    static Sink inMemory(int most, LongConsumer moved) {
        return new Sink(new ByteArrayOutputStream(), most, moved);
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return result;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        try {
            for (ByteBuffer buffer : buffers) {
                byte[] bytes = new byte[buffer.remaining()];
                buffer.get(bytes);
                left -= bytes.length;
                if (left < 0) {
                    throw new TooLargeException();
                }
                out.write(bytes);
                moved.accept(bytes.length);
            }
            subscription.request(1);
        } catch (IOException e) {
            subscription.cancel();
            result.completeExceptionally(e);
        }
    }

    @Override
    public void onError(Throwable e) {
        result.completeExceptionally(e);
    }

    @Override
    public void onComplete() {
        result.complete(out instanceof ByteArrayOutputStream memory ? memory.toByteArray() : new byte[0]);
    }

    /** Asking again would not make it smaller. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1;

        TooLargeException() {
            super("it sends more than was announced or is allowed");
        }
    }
}
