package io.github.seedbed.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.apache.maven.settings.Proxy;
import org.junit.jupiter.api.Test;

class SettingsProxiesTest {
    private static Proxy proxy(String protocol, String host, String direct) {
        Proxy proxy = new Proxy();
        proxy.setProtocol(protocol);
        proxy.setHost(host);
        proxy.setPort(3128);
        proxy.setNonProxyHosts(direct);
        return proxy;
    }

    private static String chosen(String uri, Proxy... proxies) {
        return new SettingsProxies(List.of(proxies), null)
                .select(URI.create(uri))
                .toString();
    }

    @Test
    void theOneForTheProtocolElseThatForHttp() {
        Proxy http = proxy("http", "proxy.acme.org", null);
        Proxy https = proxy("https", "secure.acme.org", null);
        assertThat(chosen("https://huggingface.co/", http))
                .contains("proxy.acme.org")
                .contains("3128");
        assertThat(chosen("https://huggingface.co/", http, https)).contains("secure.acme.org");
        assertThat(chosen("http://localhost/", https)).isEqualTo("[DIRECT]");
        https.setActive(false);
        assertThat(chosen("https://huggingface.co/", https)).isEqualTo("[DIRECT]");
    }

    @Test
    void someHostsAreAskedWithout() {
        Proxy proxy = proxy("http", "proxy.acme.org", "localhost|*.acme.org|10.*");
        assertThat(chosen("https://repo.ACME.org/", proxy)).isEqualTo("[DIRECT]");
        assertThat(chosen("http://localhost:80/", proxy)).isEqualTo("[DIRECT]");
        assertThat(chosen("http://10.0.0.1/", proxy)).isEqualTo("[DIRECT]");
        assertThat(chosen("https://acme.org.evil.net/", proxy)).contains("proxy.acme.org");
    }
}
