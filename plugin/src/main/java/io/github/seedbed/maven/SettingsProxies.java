package io.github.seedbed.maven;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.maven.settings.Proxy;

/**
 * The proxies of {@code settings.xml}, as Maven itself takes them: the active one for the protocol, for https else that
 * for http; a host that {@code nonProxyHosts} names is asked without. A proxy with a password is not supported by
 * Java's client for https.
 */
final class SettingsProxies extends ProxySelector {
    private final List<Proxy> proxies;
    private final ProxySelector otherwise;

    /**
     * Prepares.
     *
     * @param proxies of the settings
     * @param otherwise is asked where the settings have none; may be null
     */
    SettingsProxies(List<Proxy> proxies, ProxySelector otherwise) {
        this.proxies = List.copyOf(proxies);
        this.otherwise = otherwise;
    }

    @Override
    public List<java.net.Proxy> select(URI uri) {
        Optional<Proxy> proxy =
                active(uri.getScheme()).or(() -> "https".equals(uri.getScheme()) ? active("http") : Optional.empty());
        if (proxy.isEmpty()) {
            return otherwise == null ? List.of(java.net.Proxy.NO_PROXY) : otherwise.select(uri);
        }
        return isDirect(proxy.get(), uri.getHost())
                ? List.of(java.net.Proxy.NO_PROXY)
                : List.of(new java.net.Proxy(
                        java.net.Proxy.Type.HTTP,
                        InetSocketAddress.createUnresolved(
                                proxy.get().getHost(), proxy.get().getPort())));
    }

    private Optional<Proxy> active(String protocol) {
        return proxies.stream()
                .filter(proxy -> proxy.isActive() && proxy.getProtocol().equalsIgnoreCase(protocol))
                .findFirst();
    }

    private static boolean isDirect(Proxy proxy, String host) {
        String hosts = proxy.getNonProxyHosts() == null ? "" : proxy.getNonProxyHosts();
        for (String each : hosts.split("[|,]")) {
            String pattern = Pattern.quote(each.strip()).replace("*", "\\E.*\\Q");
            if (Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matcher(host).matches()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        if (otherwise != null) {
            otherwise.connectFailed(uri, address, failure);
        }
    }
}
