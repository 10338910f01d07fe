package dev.meshloft.app.cli;

import dev.meshloft.core.yaml.YamlDocument;
import dev.meshloft.core.yaml.YamlValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// A request given by options instead of a file.
final class OneRequest {

    private static final String GATEWAY = "gateway:";

    @Option(
            names = "--from",
            paramLabel = "CALLER",
            required = true,
            description = "NAMESPACE/WORKLOAD, gateway:NAMESPACE/NAME, or outside.")
    private String from = "";

    @Option(
            names = "--to",
            paramLabel = "HOST[:PORT]",
            required = true,
            description = "The host as the caller says it.")
    private String to = "";

    @Option(names = "--protocol", paramLabel = "P", description = "http (default), https, grpc or tcp.")
    private @Nullable String protocol;

    @Option(names = "--method", paramLabel = "M", description = "GET by default.")
    private @Nullable String method;

    @Option(names = "--path", paramLabel = "PATH", description = "/ by default; may hold a query.")
    private @Nullable String path;

    @Option(names = "--authority", paramLabel = "HOST", description = "Another Host header.")
    private @Nullable String authority;

    @Option(names = "--header", paramLabel = "'K: V'", description = "A header; may be given several times.")
    private List<String> headers = List.of();

    @Option(
            names = "--claim",
            paramLabel = "K=V",
            description = "A claim of a valid token; iss, sub and aud are the issuer, subject and audience.")
    private Map<String, String> claims = Map.of();

    @Option(names = "--sni", paramLabel = "NAME", description = "The server name of a TLS connection.")
    private @Nullable String sni;

    /// The request in the form of a requests file, so that both are read by the same code.
    YamlValue written() {
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("from", caller());
        call.put("to", target());
        put(call, "protocol", protocol);
        put(call, "method", method);
        put(call, "path", path);
        put(call, "authority", authority);
        put(call, "sni", sni);
        if (!headers.isEmpty()) {
            call.put("headers", headers());
        }
        if (!claims.isEmpty()) {
            call.put("jwt", token());
        }
        return YamlDocument.parse(Json.compact(call)).value();
    }

    private Object caller() {
        if (from.equals("outside")) {
            return from;
        }
        if (from.startsWith(GATEWAY)) {
            return Map.of("gateway", from.substring(GATEWAY.length()));
        }
        int slash = from.indexOf('/');
        return Map.of("namespace", slash < 0 ? "default" : from.substring(0, slash), "pod", from.substring(slash + 1));
    }

    private Map<String, Object> target() {
        int colon = to.lastIndexOf(':');
        boolean port = colon > 0 && to.substring(colon + 1).matches("[0-9]{1,5}");
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("host", port ? to.substring(0, colon) : to);
        if (port) {
            target.put("port", Integer.valueOf(to.substring(colon + 1)));
        } else if ("https".equals(protocol)) {
            target.put("port", 443);
        }
        return target;
    }

    private Map<String, Object> headers() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (String header : headers) {
            int colon = header.indexOf(':');
            String name = colon < 0 ? header : header.substring(0, colon);
            all.put(name.strip(), colon < 0 ? "" : header.substring(colon + 1).strip());
        }
        return all;
    }

    private Map<String, Object> token() {
        Map<String, Object> token = new LinkedHashMap<>();
        Map<String, Object> others = new LinkedHashMap<>();
        claims.forEach((name, value) -> {
            switch (name) {
                case "iss" -> token.put("issuer", value);
                case "sub" -> token.put("subject", value);
                case "aud" -> token.put("audiences", List.of(value));
                default -> others.put(name, value);
            }
        });
        if (!others.isEmpty()) {
            token.put("claims", others);
        }
        return token;
    }

    private static void put(Map<String, Object> call, String name, @Nullable String value) {
        if (value != null) {
            call.put(name, value);
        }
    }
}
