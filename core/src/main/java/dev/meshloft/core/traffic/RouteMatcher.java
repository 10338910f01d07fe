package dev.meshloft.core.traffic;

import dev.meshloft.core.istio.HttpMatch;
import dev.meshloft.core.istio.NamedMatch;
import dev.meshloft.core.istio.StringMatch;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether a request meets the conditions of a route that are decided per request (`TranslateRouteMatch`).
final class RouteMatcher {

    private static final String CLAIM = "@request.auth.claims";

    private final Patterns patterns;
    private final HttpDraft request;

    RouteMatcher(Patterns patterns, HttpDraft request) {
        this.patterns = patterns;
        this.request = request;
    }

    /// The first condition that does not hold, in words; empty when all hold.
    Optional<String> mismatch(RouteEntry entry) {
        if (entry.match().isEmpty()) {
            return Optional.empty();
        }
        HttpMatch match = entry.match().get();
        String why = uri(match);
        why = why != null ? why : text(match.method(), "method", request.method());
        why = why != null ? why : text(match.authority(), "authority", request.authority());
        why = why != null ? why : text(match.scheme(), "scheme", request.scheme());
        why = why != null ? why : headers(match);
        why = why != null ? why : parameters(match);
        if (why == null && asksForClaims(match)) {
            throw new NotModelled("routing by token claims is not modelled", entry.origin());
        }
        return Optional.ofNullable(why);
    }

    private @Nullable String uri(HttpMatch match) {
        if (match.uri().isEmpty() || match.uri().get() instanceof StringMatch.Present) {
            return null;
        }
        StringMatch uri = match.uri().get();
        return patterns.matches(uri, request.pathOnly(), match.ignoreUriCase())
                ? null
                : "the path " + request.pathOnly() + " is not " + words(uri);
    }

    private @Nullable String text(Optional<StringMatch> match, String what, String value) {
        return match.filter(each -> !patterns.matches(each, value, false))
                .map(each -> "the " + what + " " + value + " is not " + words(each))
                .orElse(null);
    }

    private @Nullable String headers(HttpMatch match) {
        for (NamedMatch each : match.headers()) {
            boolean fits = isClaim(each) || patterns.matchesAny(each.match(), request.values(lower(each)));
            if (!fits) {
                return "header " + each.name() + " is not " + words(each.match());
            }
        }
        for (NamedMatch each : match.withoutHeaders()) {
            if (!isClaim(each) && has(each)) {
                return "header " + each.name() + " is " + words(each.match());
            }
        }
        return null;
    }

    /// A missing header counts as an empty text, except where only presence is asked.
    private boolean has(NamedMatch match) {
        var values = request.values(lower(match));
        boolean presence = match.match() instanceof StringMatch.Present;
        return (values.isEmpty() && !presence)
                ? patterns.matches(match.match(), "", false)
                : patterns.matchesAny(match.match(), values);
    }

    private @Nullable String parameters(HttpMatch match) {
        for (NamedMatch each : match.queryParams()) {
            String value = parameter(each.name());
            boolean fits = value != null && patterns.matches(each.match(), value, false);
            if (!fits) {
                return "query parameter " + each.name() + " is not " + words(each.match());
            }
        }
        return null;
    }

    /// The first value, as written in the path.
    private @Nullable String parameter(String name) {
        for (String pair : request.query().split("&", -1)) {
            int equals = pair.indexOf('=');
            String key = equals < 0 ? pair : pair.substring(0, equals);
            if (!pair.isEmpty() && key.equals(name)) {
                return equals < 0 ? "" : pair.substring(equals + 1);
            }
        }
        return null;
    }

    private static boolean asksForClaims(HttpMatch match) {
        return match.headers().stream().anyMatch(RouteMatcher::isClaim)
                || match.withoutHeaders().stream().anyMatch(RouteMatcher::isClaim);
    }

    private static boolean isClaim(NamedMatch match) {
        return match.name().startsWith(CLAIM);
    }

    private static String lower(NamedMatch match) {
        return match.name().toLowerCase(Locale.ROOT);
    }

    static String words(StringMatch match) {
        return switch (match) {
            case StringMatch.Exact(String value, var _) -> value;
            case StringMatch.Prefix(String value, var _) -> value + "*";
            case StringMatch.Regex(String value, var _) -> "like " + value;
            case StringMatch.Present _ -> "there";
        };
    }
}
