package io.github.seedbed.internal.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A server on this machine that plays another one, with faults by script. */
public final class Player implements AutoCloseable {
    static {
        // Else each answer waits forty milliseconds for the client to say that it heard the headers
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Function<Call, Reply> part;
    private final List<Fault> faults = Collections.synchronizedList(new ArrayList<>());
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private final List<String> tokens = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger failures = new AtomicInteger();

    /** What goes wrong, a number of times: before the real thing is done, or after it. */
    private record Fault(
            String pattern, AtomicInteger times, Function<Call, Reply> before, UnaryOperator<Reply> after) {}

    private record Condition(Predicate<Call> which, Function<Call, Reply> reply) {}

    private final List<Condition> conditions = Collections.synchronizedList(new ArrayList<>());

    private Player(HttpServer server, Function<Call, Reply> part) {
        this.server = server;
        this.part = part;
    }

    public static Player of(Function<Call, Reply> part) throws IOException {
        return of(0, part);
    }

    public static Player of(int port, Function<Call, Reply> part) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        Player player = new Player(http, part);
        http.setExecutor(player.threads);
        http.createContext("/", player::answer);
        http.start();
        return player;
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** A name of the same server that is another origin. */
    public URI otherAddress() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Instead of what would be done. */
    public Player instead(String pattern, int times, Reply reply) {
        return instead(pattern, times, call -> reply);
    }

    public Player instead(String pattern, int times, Function<Call, Reply> reply) {
        faults.add(new Fault(pattern, new AtomicInteger(times), reply, null));
        return this;
    }

    public Player insteadIf(Predicate<Call> which, Function<Call, Reply> reply) {
        conditions.add(new Condition(which, reply));
        return this;
    }

    /** What the server does and answers when nothing goes wrong. */
    public Reply undisturbed(Call call) {
        return part.apply(call);
    }

    /** Done, and answered like this. */
    public Player afterwards(String pattern, int times, UnaryOperator<Reply> reply) {
        faults.add(new Fault(pattern, new AtomicInteger(times), null, reply));
        return this;
    }

    /** Method and path of each call, in the order in which they came. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    public int calls(String pattern) {
        return (int) calls().stream().filter(call -> call.matches(pattern)).count();
    }

    /** Host, method and path of each call that came with a token. */
    public List<String> tokens() {
        return List.copyOf(tokens);
    }

    public void forget() {
        calls.clear();
        tokens.clear();
        faults.clear();
        conditions.clear();
    }

    private Reply reply(Call call) {
        for (Condition condition : List.copyOf(conditions)) {
            if (condition.which().test(call)) {
                return condition.reply().apply(call);
            }
        }
        for (Fault fault : List.copyOf(faults)) {
            if (call.toString().matches(fault.pattern()) && fault.times().getAndDecrement() > 0) {
                return fault.before() != null
                        ? fault.before().apply(call)
                        : fault.after().apply(part.apply(call));
            }
        }
        return part.apply(call);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI uri = exchange.getRequestURI();
            String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
            Call call = new Call(
                    exchange.getRequestMethod(),
                    uri.getRawPath(),
                    query,
                    exchange.getRequestHeaders(),
                    exchange.getRequestBody());
            calls.add(call.toString());
            if (!call.header("Authorization").isEmpty()) {
                tokens.add(call.header("Host").replaceAll(":.*", "") + " " + call);
            }
            send(exchange, call, reply(call));
        } catch (RuntimeException | Error e) {
            failures.incrementAndGet();
            e.printStackTrace();
            throw e;
        }
    }

    private static void send(HttpExchange exchange, Call call, Reply reply) throws IOException {
        if (reply.status() == 0) {
            return;
        }
        call.body().transferTo(OutputStream.nullOutputStream());
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        long length = reply.file() == null ? reply.bytes().length : Files.size(reply.file()) - reply.from();
        if (call.method().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(length));
            exchange.sendResponseHeaders(reply.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(reply.status(), length == 0 ? -1 : length);
        try (InputStream in =
                reply.file() == null ? new ByteArrayInputStream(reply.bytes()) : Files.newInputStream(reply.file())) {
            in.skipNBytes(reply.from());
            copy(in, exchange.getResponseBody(), reply.cut() < 0 ? length : Math.min(length, reply.cut()), reply);
        }
    }

    private static void copy(InputStream in, OutputStream out, long length, Reply reply) throws IOException {
        byte[] buffer = new byte[reply.millisAByte() > 0 ? 1 : 1 << 16];
        long left = length;
        while (left > 0) {
            int n = in.readNBytes(buffer, 0, (int) Math.min(buffer.length, left));
            out.write(buffer, 0, n);
            left -= n;
            if (reply.millisAByte() > 0) {
                out.flush();
                sleep(reply.millisAByte());
            }
        }
        out.flush();
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        if (failures.get() > 0) {
            throw new IllegalStateException("the player failed " + failures + " times");
        }
    }
}
