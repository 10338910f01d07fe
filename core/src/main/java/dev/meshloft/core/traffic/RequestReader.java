package dev.meshloft.core.traffic;

import dev.meshloft.core.security.PresentedToken;
import dev.meshloft.core.yaml.YamlValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Reads requests in the contract's form (`contracts/trace.md`) from YAML, of which JSON is a part.
public final class RequestReader {

    /// @param problem empty when the request could be read
    public record Read(Request request, String problem, YamlValue written) {}

    private RequestReader() {}

    /// A list of requests, or a mapping with the list `calls`.
    public static List<Read> readAll(YamlValue root) {
        YamlValue list = root.isMapping() ? root.get("calls") : root;
        List<Read> all = new ArrayList<>();
        for (YamlValue item : list.items()) {
            all.add(read(item, "c%03d".formatted(all.size() + 1)));
        }
        return all;
    }

    /// @param usualId for a request without an id
    public static Read read(YamlValue call, String usualId) {
        YamlValue to = call.get("to");
        String host = to.get("host").stringOr("");
        int port = to.get("port").integer().orElse(80);
        Optional<Protocol> protocol = protocol(call.get("protocol").stringOr("http"));
        Protocol spoken = protocol.orElse(Protocol.HTTP);
        Request request = new Request(
                call.get("id").stringOr(usualId),
                caller(call.get("from")),
                host,
                port,
                to.get("ip").string(),
                spoken,
                call.get("method").stringOr(spoken == Protocol.GRPC ? "POST" : "GET"),
                path(call),
                call.get("authority").stringOr(Request.usualAuthority(host, port, spoken)),
                headers(call.get("headers")),
                call.get("sni").stringOr(""),
                call.get("jwt").isMapping() ? Optional.of(token(call.get("jwt"))) : Optional.empty(),
                call.get("sourceIp").stringOr(""),
                call.get("mtls").bool());
        return new Read(request, problem(call, host, protocol), call);
    }

    private static String problem(YamlValue call, String host, Optional<Protocol> protocol) {
        List<String> known = List.of(
                "id",
                "from",
                "to",
                "protocol",
                "method",
                "path",
                "query",
                "authority",
                "headers",
                "sni",
                "jwt",
                "sourceIp",
                "mtls",
                "note",
                "expect");
        for (String key : call.keys()) {
            if (!known.contains(key)) {
                return "unknown field " + key + "; known are " + String.join(", ", known);
            }
        }
        if (host.isEmpty()) {
            return "to.host is missing";
        }
        return protocol.isPresent() ? "" : "protocol must be http, https, grpc or tcp";
    }

    private static Optional<Protocol> protocol(String word) {
        return switch (word) {
            case "http" -> Optional.of(Protocol.HTTP);
            case "https" -> Optional.of(Protocol.HTTPS);
            case "grpc" -> Optional.of(Protocol.GRPC);
            case "tcp" -> Optional.of(Protocol.TCP);
            default -> Optional.empty();
        };
    }

    private static Caller caller(YamlValue from) {
        Optional<String> gateway = from.get("gateway").string();
        if (gateway.isPresent()) {
            int slash = gateway.get().indexOf('/');
            return new Caller.ThroughGateway(
                    slash < 0 ? "istio-system" : gateway.get().substring(0, slash),
                    gateway.get().substring(slash + 1));
        }
        if (!from.isMapping() || from.get("outside").bool().orElse(false)) {
            return new Caller.Outside();
        }
        String name = from.get("pod").stringOr(from.get("workload").stringOr(""));
        return new Caller.Workload(from.get("namespace").stringOr("default"), name);
    }

    private static String path(YamlValue call) {
        String path = call.get("path").stringOr("");
        Map<String, String> query = new TreeMap<>(call.get("query").stringMap());
        String parameters = query.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        String whole = path.isEmpty() ? "/" : path;
        return parameters.isEmpty() ? whole : whole + (whole.contains("?") ? "&" : "?") + parameters;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> headers(YamlValue written) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String name : written.keys()) {
            YamlValue value = written.get(name);
            headers.put(name, value.isSequence() ? value.strings() : List.of(value.stringOr("")));
        }
        return headers;
    }

    private static PresentedToken token(YamlValue jwt) {
        String header = jwt.get("header").stringOr("authorization").toLowerCase(Locale.ROOT);
        String param = jwt.get("param").stringOr("");
        String prefix = jwt.get("prefix").stringOr(header.equals("authorization") ? "Bearer " : "");
        PresentedToken.State state = switch (jwt.get("state").stringOr("valid")) {
            case "expired" -> PresentedToken.State.EXPIRED;
            case "badSignature" -> PresentedToken.State.BAD_SIGNATURE;
            case "malformed" -> PresentedToken.State.MALFORMED;
            default -> PresentedToken.State.VALID;
        };
        return new PresentedToken(
                jwt.get("issuer").stringOr(""),
                jwt.get("subject").stringOr(""),
                jwt.get("audiences").strings(),
                claims(jwt.get("claims")),
                state,
                param.isEmpty() ? header : "",
                prefix,
                param);
    }

    private static Map<String, Object> claims(YamlValue written) {
        Map<String, Object> claims = new LinkedHashMap<>();
        for (String name : written.keys()) {
            plain(written.get(name)).ifPresent(value -> claims.put(name, value));
        }
        return claims;
    }

    private static Optional<Object> plain(YamlValue value) {
        if (value.isMapping()) {
            return Optional.of(claims(value));
        }
        if (value.isSequence()) {
            List<Object> items =
                    value.items().stream().flatMap(each -> plain(each).stream()).toList();
            return Optional.of(items);
        }
        if (value.bool().isPresent()) {
            return Optional.of(value.bool().get());
        }
        return value.number().isPresent()
                ? Optional.of(value.number().getAsDouble())
                : value.string().map(text -> (Object) text);
    }
}
