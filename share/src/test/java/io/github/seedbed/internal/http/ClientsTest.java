package io.github.seedbed.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

class ClientsTest {
    @Test
    void onlyHttpsReadsCertificates() throws Exception {
        Clients clients = new Clients();
        HttpClient plain = clients.of(URI.create("http://localhost:8080/a"));
        HttpClient encrypted = clients.of(URI.create("https://localhost:8080/a"));
        assertThat(plain.sslContext().getProtocol()).isEqualTo("none");
        assertThat(encrypted.sslContext()).isSameAs(SSLContext.getDefault());
        assertThat(clients.of(URI.create("HTTP://127.0.0.1/b"))).isSameAs(plain);
    }
}
