package io.github.seedbed.maven;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.seedbed.internal.http.Credential;
import io.github.seedbed.internal.http.Http;
import io.github.seedbed.internal.http.Request;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.maven.settings.Proxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A proxy of {@code settings.xml} that really stands between the client and the server. */
class ProxyTest {
    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder;

    private final ProxySelector before = ProxySelector.getDefault();
    private SSLContext trusted;
    private LoopbackProxy proxy;
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        trusted = SSLContext.getDefault();
        proxy = new LoopbackProxy();
        Proxy configured = new Proxy();
        configured.setProtocol("http");
        configured.setHost("localhost");
        configured.setPort(proxy.port());
        ProxySelector.setDefault(new SettingsProxies(List.of(configured), before));
    }

    @AfterEach
    void stop() throws IOException {
        ProxySelector.setDefault(before);
        SSLContext.setDefault(trusted);
        server.stop(0);
        proxy.close();
    }

    private URI served(HttpServer created, String scheme) {
        server = created;
        server.createContext("/", ProxyTest::answer);
        server.start();
        return URI.create(scheme + "://localhost:" + server.getAddress().getPort() + "/whoami");
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] known =
                    exchange.getRequestHeaders().getFirst("Authorization").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Connection", "close");
            exchange.sendResponseHeaders(200, known.length);
            exchange.getResponseBody().write(known);
        }
    }

    private static String asked(URI uri) throws IOException {
        Http http = Http.with(Optional.of(Credential.bearer(uri, "hf_secret")));
        return http.require(Request.get(uri), "It does not answer").text();
    }

    @Test
    void aRequestOfHttpGoesThroughIt() throws IOException {
        URI uri = served(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), "http");
        assertThat(asked(uri)).isEqualTo("Bearer hf_secret");
        assertThat(proxy.heads()).singleElement().asString().startsWith("GET " + uri + " HTTP/1.1\r\n");
    }

    /** The proxy learns the host, and neither the path nor the token. */
    @Test
    void aRequestOfHttpsGoesThroughATunnel() throws Exception {
        SSLContext own = own();
        SSLContext.setDefault(own);
        HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(own));
        URI uri = served(https, "https");
        assertThat(asked(uri)).isEqualTo("Bearer hf_secret");
        assertThat(proxy.heads())
                .singleElement()
                .asString()
                .startsWith("CONNECT localhost:" + uri.getPort() + " HTTP/1.1\r\n")
                .doesNotContain("hf_secret")
                .doesNotContain("whoami");
    }

    /** A certificate that this server shows, and this client trusts. */
    private SSLContext own() throws Exception {
        Path keys = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "localhost",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-keyalg",
                        "EC",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        keys.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(output).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory shown = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        shown.init(store, PASSWORD.toCharArray());
        TrustManagerFactory taken = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        taken.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(shown.getKeyManagers(), taken.getTrustManagers(), null);
        return context;
    }
}
