package io.github.seedbed.docs;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A Maven repository on this machine that takes files from whoever knows the password. */
final class MavenServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    private MavenServer(HttpServer server) {
        this.server = server;
    }

    static MavenServer start(Path folder, String user, String password) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        MavenServer server = new MavenServer(http);
        http.setExecutor(server.threads);
        http.createContext("/maven/", exchange -> answer(exchange, folder))
                .setAuthenticator(new BasicAuthenticator("maven") {
                    @Override
                    public boolean checkCredentials(String name, String secret) {
                        return name.equals(user) && secret.equals(password);
                    }
                });
        http.start();
        return server;
    }

    /** One that asks nobody who they are. */
    static MavenServer open(Path folder) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        MavenServer server = new MavenServer(http);
        http.setExecutor(server.threads);
        http.createContext("/maven/", exchange -> answer(exchange, folder));
        http.start();
        return server;
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/maven/";
    }

    private static void answer(HttpExchange exchange, Path folder) throws IOException {
        Path file = folder.resolve(exchange.getRequestURI().getPath().substring("/maven/".length()));
        try (exchange) {
            if (exchange.getRequestMethod().equals("PUT")) {
                Files.createDirectories(file.getParent());
                Files.write(file, exchange.getRequestBody().readAllBytes());
                exchange.sendResponseHeaders(201, -1);
            } else if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.sendResponseHeaders(Files.isRegularFile(file) ? 200 : 404, -1);
            } else if (Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(200, Math.max(Files.size(file), 1));
                exchange.getResponseBody().write(Files.readAllBytes(file));
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
