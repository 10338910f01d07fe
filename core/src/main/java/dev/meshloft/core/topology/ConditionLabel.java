package dev.meshloft.core.topology;

import dev.meshloft.core.istio.HttpMatch;
import dev.meshloft.core.istio.HttpRoute;
import dev.meshloft.core.istio.StringMatch;
import dev.meshloft.core.istio.TcpRoute;
import dev.meshloft.core.istio.TlsRoute;
import java.util.ArrayList;
import java.util.List;

/// The shortest words that tell a condition: `/api*`, `x-tester`, `GET`.
final class ConditionLabel {

    private static final int LONGEST = 28;

    private ConditionLabel() {}

    /// Empty for a route without condition.
    static String of(HttpRoute route) {
        List<String> labels =
                route.match().stream().map(ConditionLabel::of).distinct().toList();
        if (labels.isEmpty() || labels.contains("")) {
            return "";
        }
        return labels.getFirst() + (labels.size() > 1 ? " +" + (labels.size() - 1) : "");
    }

    static String of(TlsRoute route) {
        return route.match().stream()
                .flatMap(match -> match.sniHosts().stream())
                .findFirst()
                .map(ConditionLabel::shorten)
                .orElse("");
    }

    static String of(TcpRoute route) {
        return route.match().stream()
                .filter(match -> match.port().isPresent())
                .map(match -> "port " + match.port().getAsInt())
                .findFirst()
                .orElse("");
    }

    private static String of(HttpMatch match) {
        List<String> words = new ArrayList<>();
        match.uri().map(ConditionLabel::path).filter(path -> !path.equals("/*")).ifPresent(words::add);
        match.headers().forEach(header -> words.add(header.name()));
        match.withoutHeaders().forEach(header -> words.add("no " + header.name()));
        match.method().map(StringMatch::text).ifPresent(words::add);
        match.queryParams().forEach(parameter -> words.add("?" + parameter.name()));
        match.authority().map(StringMatch::text).ifPresent(words::add);
        match.scheme().map(StringMatch::text).ifPresent(words::add);
        match.port().ifPresent(port -> words.add("port " + port));
        match.sourceLabels().forEach((key, value) -> words.add("from " + key + "=" + value));
        if (!match.sourceNamespace().isEmpty()) {
            words.add("from " + match.sourceNamespace());
        }
        return words.isEmpty() ? "" : shorten(words.getFirst()) + (words.size() > 1 ? " …" : "");
    }

    private static String path(StringMatch match) {
        return switch (match) {
            case StringMatch.Exact(String value, var _) -> value;
            case StringMatch.Prefix(String value, var _) -> value + "*";
            case StringMatch.Regex(String value, var _) -> "~" + value;
            case StringMatch.Present _ -> "/*";
        };
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
