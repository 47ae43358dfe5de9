package io.github.seedbed.internal.http;

import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file on its way down. It grows under another name next to its place, from which an interrupted download goes on,
 * and is moved there when it is proved.
 */
public final class Download {
    private static final String PART = ".part";
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int NOT_SATISFIABLE = 416;
    private static final Pattern RANGE = Pattern.compile("bytes ([0-9]{1,18})-.*");

    private final Http http;
    private final Request request;
    private final Path file;
    private final Path part;
    private final long most;
    private final Progress progress;
    private OutputStream out = OutputStream.nullOutputStream();

    /** What makes a file the right one. */
    public interface Proof {
        /**
         * Ends if it is another one.
         *
         * @param file complete
         * @throws ProblemException if it is another one
         * @throws IOException if it cannot be read
         */
        void require(Path file) throws IOException;
    }

    /**
     * Prepares a download.
     *
     * @param http asks
     * @param request of method GET
     * @param file where it shall be in the end; its folder exists
     * @param most how many bytes it may have
     * @param progress hears of each piece
     */
    public Download(Http http, Request request, Path file, long most, Progress progress) {
        this.http = http;
        this.request = request.with("Accept-Encoding", "identity");
        this.file = file;
        this.part = file.resolveSibling(file.getFileName() + PART);
        this.most = most;
        this.progress = progress;
    }

    /**
     * Downloads, or goes on where it was interrupted.
     *
     * @param what failed, if it fails, as a sentence without a full stop
     * @param proof of the whole file
     * @throws ProblemException if it cannot be had, or is another one
     * @throws IOException if it cannot be written
     */
    public void run(String what, Proof proof) throws IOException {
        boolean resumed = Files.exists(part);
        try {
            once(what, proof);
        } catch (ProblemException e) {
            // The beginning may be another file's: once more, and whole
            if (!resumed || Files.exists(part)) {
                throw e;
            }
            once(what, proof);
        }
    }

    private void once(String what, Proof proof) throws IOException {
        Answer answer = received();
        if (answer.status() == NOT_SATISFIABLE) {
            Files.deleteIfExists(part);
            answer = received();
        }
        Http.required(answer, request, what);
        try {
            proof.require(part);
        } catch (ProblemException e) {
            progress.moved(-Files.size(part));
            Files.delete(part);
            throw e;
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private Answer received() throws IOException {
        try {
            return http.repeated(this::next, Progress.NONE, this::body);
        } finally {
            out.close();
        }
    }

    private Request next() {
        try {
            out.close();
            long have = Files.exists(part) ? Files.size(part) : 0;
            return have == 0 ? request : request.with("Range", "bytes=" + have + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse.BodyHandler<byte[]> body(Attempt attempt) {
        return answer -> {
            try {
                return switch (answer.statusCode()) {
                    case OK -> begun(attempt);
                    case PARTIAL -> continued(answer, attempt);
                    default -> Sink.inMemory(Http.MOST_MEMORY, attempt::received);
                };
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private Sink begun(Attempt attempt) throws IOException {
        if (Files.exists(part)) {
            progress.moved(-Files.size(part));
        }
        out = Files.newOutputStream(part);
        return sink(attempt, most);
    }

    private Sink continued(HttpResponse.ResponseInfo answer, Attempt attempt) throws IOException {
        long have = Files.size(part);
        Matcher range =
                RANGE.matcher(answer.headers().firstValue("Content-Range").orElse(""));
        if (!range.matches() || Long.parseLong(range.group(1)) != have) {
            Files.delete(part);
            throw new IOException("another part came than the one that was asked for");
        }
        out = Files.newOutputStream(part, StandardOpenOption.APPEND);
        return sink(attempt, most - have);
    }

    private Sink sink(Attempt attempt, long left) {
        return new Sink(out, left, bytes -> {
            attempt.received(bytes);
            progress.moved(bytes);
        });
    }
}
