package io.github.seedbed.maven;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A proxy on this machine: passes requests of http on, and opens tunnels for https; one request a connection. */
final class LoopbackProxy implements AutoCloseable {
    private final ServerSocket listening = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> heads = Collections.synchronizedList(new ArrayList<>());

    LoopbackProxy() throws IOException {
        threads.submit(() -> {
            while (!listening.isClosed()) {
                Socket client = listening.accept();
                threads.submit(() -> {
                    serve(client);
                    return null;
                });
            }
            return null;
        });
    }

    int port() {
        return listening.getLocalPort();
    }

    /** What it read of each request: the first line and the headers. */
    List<String> heads() {
        return List.copyOf(heads);
    }

    private void serve(Socket client) throws IOException {
        String head = head(client.getInputStream());
        heads.add(head);
        String target = head.split(" ")[1];
        boolean isTunnel = head.startsWith("CONNECT ");
        URI uri = URI.create(isTunnel ? "https://" + target : target);
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), uri.getPort())) {
            if (isTunnel) {
                write(client, "HTTP/1.1 200 Connection established\r\n\r\n");
            } else {
                write(server, head.replace(target, uri.getRawPath()));
            }
            threads.submit(() -> client.getInputStream().transferTo(server.getOutputStream()));
            server.getInputStream().transferTo(client.getOutputStream());
        } finally {
            client.close();
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        threads.shutdownNow();
    }
}
