package dev.meshloft.cluster.login;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The proxy on the way to a server: the cluster's `proxy-url`, otherwise `HTTPS_PROXY` or `HTTP_PROXY` unless
/// `NO_PROXY` names the host, as for kubectl (`golang.org/x/net/http/httpproxy`; address ranges in `NO_PROXY` are not
/// understood).
public final class Proxies {

    private static final int USUAL_PORT = 80;

    private Proxies() {}

    /// @param proxyUrl of the cluster's entry, empty when it has none
    public static Optional<InetSocketAddress> find(String context, URI server, String proxyUrl, Map<String, String> env)
            throws LoginFailed {
        if (!proxyUrl.isEmpty()) {
            return Optional.of(address(context, "proxy-url", proxyUrl));
        }
        String name = "http".equals(server.getScheme()) ? "HTTP_PROXY" : "HTTPS_PROXY";
        String url = variable(env, name);
        return url.isEmpty() || isExempt(String.valueOf(server.getHost()), variable(env, "NO_PROXY"))
                ? Optional.empty()
                : Optional.of(address(context, name, url));
    }

    private static String variable(Map<String, String> env, String name) {
        return env.getOrDefault(name, env.getOrDefault(name.toLowerCase(Locale.ROOT), ""))
                .strip();
    }

    /// This computer itself is never reached through a proxy.
    private static boolean isExempt(String host, String list) {
        boolean local = host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
        return local || Stream.of(list.split(",")).map(String::strip).anyMatch(entry -> covers(entry, host));
    }

    private static boolean covers(String entry, String host) {
        if (entry.isEmpty()) {
            return false;
        }
        String domain = entry.startsWith("*.") ? entry.substring(1) : entry;
        String suffix = domain.startsWith(".") ? domain : "." + domain;
        return entry.equals("*")
                || host.equalsIgnoreCase(entry)
                || host.toLowerCase(Locale.ROOT).endsWith(suffix);
    }

    private static InetSocketAddress address(String context, String where, String url) throws LoginFailed {
        try {
            URI proxy = new URI(url.contains("://") ? url : "http://" + url);
            if (proxy.getHost() == null) {
                throw new URISyntaxException("", "no host");
            }
            if (!"http".equals(proxy.getScheme())) {
                throw new LoginFailed(
                        "The context %s goes through the %s proxy of %s, which Meshloft cannot speak to."
                                .formatted(context, proxy.getScheme(), where),
                        "Use an http:// proxy.");
            }
            if (proxy.getUserInfo() != null) {
                throw new LoginFailed(
                        "The context %s goes through a proxy that wants a password (%s), which Meshloft cannot give."
                                .formatted(context, where),
                        "Use a proxy without a password.");
            }
            return InetSocketAddress.createUnresolved(
                    proxy.getHost(), proxy.getPort() < 0 ? USUAL_PORT : proxy.getPort());
        } catch (URISyntaxException wrong) {
            throw new LoginFailed(
                    "The context %s goes through a proxy (%s), but its address is not one.".formatted(context, where),
                    "It must look like http://gate.example.com:3128.");
        }
    }
}
