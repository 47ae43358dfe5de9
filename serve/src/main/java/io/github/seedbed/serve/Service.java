package io.github.seedbed.serve;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A bundle behind HTTP, with the server of the JDK. Bounded: 512 connections, 1 MiB of JSON, seconds for a request to
 * arrive. It knows neither users nor encryption: a proxy stands in front of it wherever others can reach it.
 */
public final class Service implements AutoCloseable {
    private static final int MOST_CONNECTIONS = 512;
    private static final long DRAIN_SECONDS = 20;
    private static final long MOST_DRAINED = 1 << 24;
    private static final double NANOS = 1e9;

    static {
        // Read once, when the server's first class is loaded. Without the first each answer waits 40 ms for a packet
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("jdk.httpserver.maxConnections", String.valueOf(MOST_CONNECTIONS));
    }

    private final Model model;
    private final Routes routes;
    private final Counters counters = new Counters();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    /** Requests that are being answered, and those of them of which not all has arrived. */
    private final AtomicInteger open = new AtomicInteger();

    private final AtomicInteger arriving = new AtomicInteger();
    private final Consumer<String> log;
    private volatile boolean stopping;

    private Service(Options options, Consumer<String> log) throws IOException {
        this.log = log;
        System.setProperty("sun.net.httpserver.maxReqTime", String.valueOf(options.seconds()));
        System.setProperty("sun.net.httpserver.maxRspTime", String.valueOf(2 * options.seconds()));
        model = Model.load(options, counters);
        routes = new Routes(model, counters, () -> !stopping, options.page());
        server = bound(options);
        // No pool of a fixed size: slow senders would take it, and the probes would wait
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private static HttpServer bound(Options options) throws IOException {
        try {
            return HttpServer.create(new InetSocketAddress(options.host(), options.port()), MOST_CONNECTIONS);
        } catch (BindException e) {
            throw new ProblemException(
                    new Problem(
                            "The service cannot listen",
                            options.host() + ":" + options.port(),
                            String.valueOf(e.getMessage()),
                            "another program may use the port: give another one, or 0 for any that is free"),
                    e);
        }
    }

    /**
     * Loads a bundle and answers from then on.
     *
     * @param options how
     * @param log takes a line of JSON for each request, without the values of its rows
     * @throws ProblemException if the bundle is not the one that was published, or the port is taken
     * @throws IOException if a file cannot be read
     */
    public static Service start(Options options, Consumer<String> log) throws IOException {
        return new Service(options, log);
    }

    /** Returns the port on which it listens. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Returns the identity of its bundle. */
    public String id() {
        return model.id();
    }

    private void handle(HttpExchange exchange) throws IOException {
        open.incrementAndGet();
        long begin = System.nanoTime();
        String path = exchange.getRequestURI().getPath();
        int status = 0;
        long rows = 0;
        try {
            if (stopping) {
                exchange.getResponseHeaders().set("Connection", "close");
            }
            if (isCsv(exchange, path) && !stopping) {
                rows = stream(exchange);
                status = exchange.getResponseCode();
            } else {
                Answer answer = answered(exchange, path);
                status = answer.status();
                rows = answer.rows();
                send(exchange, answer);
            }
        } finally {
            double took = (System.nanoTime() - begin) / NANOS;
            counters.request(routes.counted(path), status, took, rows);
            log(exchange.getRequestMethod(), routes.counted(path), status, took, rows);
            exchange.close();
            open.decrementAndGet();
        }
    }

    private static boolean isCsv(HttpExchange exchange, String path) {
        return path.equals("/predict")
                && exchange.getRequestMethod().equals("POST")
                && type(exchange).toLowerCase(Locale.ROOT).startsWith("text/csv");
    }

    private static String type(HttpExchange exchange) {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        return type == null ? "" : type;
    }

    private Answer answered(HttpExchange exchange, String path) throws IOException {
        try {
            return switch (exchange.getRequestMethod()) {
                case "GET", "HEAD" -> routes.get(path);
                case "POST" ->
                    path.equals("/predict")
                            ? predict(exchange)
                            : Answer.problem(405, "Only /predict takes rows").with("Allow", "GET");
                default -> Answer.problem(405, "Only GET and POST are known").with("Allow", "GET, POST");
            };
        } catch (Refused e) {
            return e.answer();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.problem(503, "The service is stopping");
        } catch (RuntimeException e) {
            log.accept(JsonNodeFactory.instance
                    .objectNode()
                    .put("failed", e.getClass().getName())
                    .toString());
            return Answer.problem(500, "The service failed: its log says by what");
        }
    }

    /** Who still sends is not waited for when the service stops: a slow sender would hold it up. */
    private Answer predict(HttpExchange exchange) throws IOException, InterruptedException {
        if (stopping) {
            return Answer.problem(503, "The service is stopping").with("Retry-After", "1");
        }
        byte[] body;
        arriving.incrementAndGet();
        try {
            body = routes.read(type(exchange), exchange.getRequestBody());
        } finally {
            arriving.decrementAndGet();
        }
        return routes.predict(body);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), isHead || answer.body().length == 0 ? -1 : answer.body().length);
        if (!isHead) {
            exchange.getResponseBody().write(answer.body());
        }
        drain(exchange.getRequestBody());
    }

    /** Who still sends when the connection is closed never sees the answer: so much of a refused body is read on. */
    private static void drain(InputStream body) throws IOException {
        if (body.read() < 0) {
            // Nearly always, and so without a buffer
            return;
        }
        byte[] bytes = new byte[1 << 13];
        for (long rest = MOST_DRAINED; rest > 0; ) {
            int read = body.read(bytes);
            rest = read < 0 ? 0 : rest - read;
        }
    }

    /** Answers while the body still arrives. */
    private long stream(HttpExchange exchange) throws IOException {
        try (InputStream body = exchange.getRequestBody()) {
            CsvRows rows = routes.csv(body);
            exchange.getResponseHeaders().set("Content-Type", "text/csv; charset=utf-8");
            exchange.getResponseHeaders().set("X-Model", model.id());
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                return rows.write(out);
            }
        } catch (Refused e) {
            if (exchange.getResponseCode() > 0) {
                throw new IOException("refused in the middle of the answer", e);
            }
            send(exchange, e.answer());
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopping", e);
        }
    }

    private void log(String method, String path, int status, double took, long rows) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("method", method);
        line.put("path", path);
        line.put("status", status);
        line.put("ms", Math.round(took * 1e6) / 1e3);
        line.put("rows", rows);
        log.accept(line.toString());
    }

    /** Lets those requests end that have arrived, twenty seconds at most, and takes no new ones. */
    @Override
    public synchronized void close() {
        if (stopping) {
            return;
        }
        stopping = true;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(DRAIN_SECONDS);
        try {
            while (open.get() > arriving.get() && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // Waiting inside of stop would take its full time even where nothing is left to wait for
        server.stop(0);
        threads.shutdownNow();
        model.close();
    }
}
