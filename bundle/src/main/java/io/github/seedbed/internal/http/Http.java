package io.github.seedbed.internal.http;

import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;

/**
 * Asks servers: again when that can help, elsewhere when they say so, and with a credential only where it belongs. The
 * usual system properties ({@code https.proxyHost}, {@code http.nonProxyHosts}) name a proxy.
 */
public final class Http {
    /** Answers that are read into memory are lists and messages; files go into files. */
    static final int MOST_MEMORY = 1 << 24;

    /** Who got this far gets all the patience again: large files are long on their way. */
    private static final long MUCH = 1 << 20;

    private static final int MOST_REDIRECTS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<Integer> REDIRECTS = List.of(301, 302, 303, 307, 308);
    private static final List<Integer> KEEPS_METHOD = List.of(307, 308);
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;

    /** Needs no more than these; the version is that of the jar. */
    private static final String AGENT = "seedbed/"
            + Optional.ofNullable(Http.class.getPackage().getImplementationVersion())
                    .orElse("0");

    private final Clients clients;
    private final Login login;
    private final Pause pause;
    private final Duration patience;
    private final Retries retries = new Retries(System.nanoTime());

    /** How time passes. */
    interface Pause {
        void sleep(Duration duration) throws InterruptedException;
    }

    private Http(Clients clients, Login login, Pause pause, Duration patience) {
        this.clients = clients;
        this.login = login;
        this.pause = pause;
        this.patience = patience;
    }

    Http(Optional<Credential> credential, Pause pause, Duration patience) {
        this(new Clients(), Login.with(credential), pause, patience);
    }

    /**
     * Prepares to ask.
     *
     * @param credential for its own server, and for no other
     */
    public static Http with(Optional<Credential> credential) {
        return new Http(credential, duration -> Thread.sleep(duration.toMillis()), PATIENCE);
    }

    /**
     * Returns the same, as somebody else.
     *
     * @param other who asks
     */
    public Http as(Login other) {
        return new Http(clients, other, pause, patience);
    }

    /**
     * Asks, and takes whatever the answer is.
     *
     * @param request what to ask
     * @return the last answer; of up to 16 MiB
     * @throws ProblemException if no answer could be had
     * @throws InterruptedIOException if the thread was interrupted; nothing is left running
     */
    public Answer send(Request request) throws IOException {
        return send(request, Progress.NONE);
    }

    /**
     * Asks, and hears how much of the body was sent.
     *
     * @param request what to ask
     * @param progress of what is sent
     * @return the last answer; of up to 16 MiB
     * @throws ProblemException if no answer could be had
     * @throws InterruptedIOException if the thread was interrupted; nothing is left running
     */
    public Answer send(Request request, Progress progress) throws IOException {
        return repeated(() -> request, progress, attempt -> info -> Sink.inMemory(MOST_MEMORY, attempt::received));
    }

    /**
     * Asks for a change that may have been made although no answer says so: then only a look at the server shows it.
     *
     * @param request what to ask
     * @param progress of what is sent
     * @return the answer, whatever it is; empty if none came
     * @throws ProblemException if nothing could be asked
     * @throws InterruptedIOException if the thread was interrupted
     */
    public Optional<Answer> attempt(Request request, Progress progress) throws IOException {
        try {
            return Optional.of(send(request, progress));
        } catch (ProblemException e) {
            if (e.getCause() instanceof IOException) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * Asks, and takes only an answer of success.
     *
     * @param request what to ask
     * @param what failed, if it fails, as a sentence without a full stop
     * @throws ProblemException if no answer could be had, or one of failure
     * @throws InterruptedIOException if the thread was interrupted
     */
    public Answer require(Request request, String what) throws IOException {
        return required(send(request), request, what);
    }

    /**
     * Asks for something that may not exist.
     *
     * @param request what to ask
     * @param what failed, if it fails, as a sentence without a full stop
     * @return empty if there is no such thing
     * @throws ProblemException if no answer could be had, or one of another failure
     * @throws InterruptedIOException if the thread was interrupted
     */
    public Optional<Answer> find(Request request, String what) throws IOException {
        Answer answer = send(request);
        return answer.status() == NOT_FOUND ? Optional.empty() : Optional.of(required(answer, request, what));
    }

    /**
     * Returns an answer of success.
     *
     * @param answer to hold to it
     * @param request that it answers
     * @param what failed, if it is none, as a sentence without a full stop
     * @throws ProblemException if it is one of failure
     */
    public static Answer required(Answer answer, Request request, String what) {
        if (!answer.isSuccess()) {
            throw HttpProblems.refused(what, request.method(), answer);
        }
        return answer;
    }

    /** Where the body of an answer goes. */
    interface Sinks {
        HttpResponse.BodyHandler<byte[]> of(Attempt attempt);
    }

    Answer repeated(Supplier<Request> requests, Progress progress, Sinks sinks) throws IOException {
        int failures = 0;
        boolean renewed = false;
        while (true) {
            Request request = requests.get();
            Attempt attempt = new Attempt(clients, patience, progress);
            Optional<Answer> answer = answer(request, attempt, sinks, failures + 1);
            if (!renewed && !request.anonymous() && answer.isPresent() && isRenewed(answer.get())) {
                renewed = true;
                attempt.takeBack();
                continue;
            }
            boolean refused = answer.filter(Retries::isRefusal).isPresent();
            if (answer.isPresent() && (isLast(request, refused, failures + 1) || !Retries.isWorthIt(answer.get()))) {
                return answer.get();
            }
            attempt.takeBack();
            failures = attempt.received() >= MUCH ? 1 : failures + 1;
            sleep(retries.pause(failures, answer));
        }
    }

    private boolean isRenewed(Answer answer) throws IOException {
        return answer.status() == UNAUTHORIZED && login.renew(answer);
    }

    /** What was refused because of a limit was not done: it may be asked again, whatever it is. */
    private static boolean isLast(Request request, boolean refused, int attempts) {
        return attempts >= Retries.MOST_ATTEMPTS || !request.repeatable() && !refused;
    }

    private Optional<Answer> answer(Request request, Attempt attempt, Sinks sinks, int attempts) throws IOException {
        try {
            return Optional.of(redirected(request, attempt, sinks));
        } catch (InterruptedIOException e) {
            throw e;
        } catch (SSLException | Sink.TooLargeException e) {
            throw HttpProblems.unreachable("The server cannot be trusted", request, e);
        } catch (IOException e) {
            if (isLast(request, false, attempts)) {
                throw HttpProblems.unreachable("The server gives no answer", request, e);
            }
            return Optional.empty();
        }
    }

    private void sleep(Duration duration) throws InterruptedIOException {
        try {
            pause.sleep(duration);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("interrupted");
    }

    private Answer redirected(Request request, Attempt attempt, Sinks sinks) throws IOException {
        Request current = request;
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            Answer answer = once(current, attempt, sinks);
            Optional<String> location = answer.header("Location");
            if (!REDIRECTS.contains(answer.status()) || location.isEmpty()) {
                return answer;
            }
            boolean asks = current.method().equals("GET") || current.method().equals("HEAD");
            if (!asks && !KEEPS_METHOD.contains(answer.status())) {
                throw HttpProblems.redirected(answer, "what was sent would be lost on the way");
            }
            current = current.to(target(answer, location.get()));
        }
        throw HttpProblems.redirected(
                new Answer(0, current.uri(), HttpHeaders.of(Map.of(), (name, value) -> true), new byte[0]),
                "from one place to the next, without end");
    }

    private static URI target(Answer answer, String location) {
        try {
            URI target = answer.uri().resolve(location);
            if (Origin.of(answer.uri()).scheme().equals("https") && !"https".equals(scheme(target))) {
                throw HttpProblems.redirected(answer, "the other place is not encrypted");
            }
            return target;
        } catch (IllegalArgumentException e) {
            throw HttpProblems.redirected(answer, "the other place has no proper address");
        }
    }

    private static String scheme(URI uri) {
        return uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    }

    private Answer once(Request request, Attempt attempt, Sinks sinks) throws IOException {
        Origin.of(request.uri());
        HttpRequest.BodyPublisher body =
                request.body().map(each -> each.publisher(attempt::sent)).orElseGet(HttpRequest.BodyPublishers::noBody);
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri())
                .method(request.method(), body)
                .header("User-Agent", AGENT);
        request.headers().forEach(builder::header);
        if (!request.anonymous()) {
            login.credential()
                    .flatMap(own -> own.headerFor(request.uri()))
                    .ifPresent(value -> builder.header("Authorization", value));
        }
        try {
            HttpResponse<byte[]> response = attempt.send(builder.build(), sinks.of(attempt));
            return new Answer(response.statusCode(), response.uri(), response.headers(), response.body());
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }
}
