package dev.meshloft.core.traffic;

import dev.meshloft.core.security.PresentedToken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One hypothetical request.
///
/// @param id its name in a list of requests, or empty
/// @param host as the caller writes it: short names are resolved in its namespace
/// @param port of the service; at a gateway a port of the gateway's Service
/// @param ip the address connected to, instead of the host's own
/// @param path with its query
/// @param authority the Host header
/// @param headers values by name in lower case
/// @param sni of an own TLS connection; empty means the host
/// @param sourceIp the address the server sees; empty means the caller's own
/// @param mtls overrides what the caller's proxy decides about mutual TLS
public record Request(
        String id,
        Caller caller,
        String host,
        int port,
        Optional<String> ip,
        Protocol protocol,
        String method,
        String path,
        String authority,
        Map<String, List<String>> headers,
        String sni,
        Optional<PresentedToken> token,
        String sourceIp,
        Optional<Boolean> mtls) {

    public Request {
        Map<String, List<String>> lower = new LinkedHashMap<>();
        headers.forEach((name, values) -> lower.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        headers = java.util.Collections.unmodifiableMap(lower);
    }

    /// `GET` over HTTP, with the Host header that a common client sends.
    public static Request get(Caller caller, String host, int port, String path) {
        return new Request(
                "",
                caller,
                host,
                port,
                Optional.empty(),
                Protocol.HTTP,
                "GET",
                path,
                usualAuthority(host, port, Protocol.HTTP),
                Map.of(),
                "",
                Optional.empty(),
                "",
                Optional.empty());
    }

    /// The host, with the port unless it is the protocol's own.
    public static String usualAuthority(String host, int port, Protocol protocol) {
        return port == (protocol == Protocol.HTTPS ? 443 : 80) ? host : host + ":" + port;
    }

    public Request withMethod(String other) {
        return new Request(
                id, caller, host, port, ip, protocol, other, path, authority, headers, sni, token, sourceIp, mtls);
    }

    public Request withPath(String other) {
        return new Request(
                id, caller, host, port, ip, protocol, method, other, authority, headers, sni, token, sourceIp, mtls);
    }

    public Request withAuthority(String other) {
        return new Request(
                id, caller, host, port, ip, protocol, method, path, other, headers, sni, token, sourceIp, mtls);
    }

    public Request withHeaders(Map<String, List<String>> other) {
        return new Request(
                id, caller, host, port, ip, protocol, method, path, authority, other, sni, token, sourceIp, mtls);
    }

    public Request withHeader(String name, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(headers);
        more.put(name, List.of(value));
        return withHeaders(more);
    }

    public Request withToken(PresentedToken other) {
        return new Request(
                id,
                caller,
                host,
                port,
                ip,
                protocol,
                method,
                path,
                authority,
                headers,
                sni,
                Optional.of(other),
                sourceIp,
                mtls);
    }

    public Request withProtocol(Protocol other) {
        return new Request(
                id,
                caller,
                host,
                port,
                ip,
                other,
                method,
                path,
                usualAuthority(host, port, other),
                headers,
                sni,
                token,
                sourceIp,
                mtls);
    }

    public boolean isHttp() {
        return protocol != Protocol.TCP;
    }

    /// The path without its query.
    public String pathOnly() {
        int question = path.indexOf('?');
        return question < 0 ? path : path.substring(0, question);
    }

    /// The query without its question mark, empty for none.
    public String query() {
        int question = path.indexOf('?');
        return question < 0 ? "" : path.substring(question + 1);
    }

    /// The same request on a command line.
    public String curl() {
        StringBuilder line = new StringBuilder("curl");
        if (!method.equals("GET")) {
            line.append(" -X ").append(method);
        }
        if (!authority.equals(usualAuthority(host, port, protocol))) {
            line.append(" -H ").append(quoted("Host: " + authority));
        }
        headers.forEach(
                (name, values) -> values.forEach(value -> line.append(" -H ").append(quoted(name + ": " + value))));
        token.filter(each -> !each.header().isEmpty())
                .ifPresent(each -> line.append(" -H ").append(quoted(each.header() + ": " + each.prefix() + "$TOKEN")));
        String scheme = protocol == Protocol.HTTPS ? "https" : "http";
        return line.append(' ')
                .append(quoted(scheme + "://" + usualAuthority(host, port, protocol) + path))
                .toString();
    }

    private static String quoted(String text) {
        return text.matches("[A-Za-z0-9_./:@%+=,-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
