package dev.meshloft.core.security;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The claims of a token that a RequestAuthentication accepted.
///
/// @param subject empty when the token has none
/// @param claims all others; values are texts, numbers, booleans, lists and maps of such
public record ValidatedToken(String issuer, String subject, List<String> audiences, Map<String, Object> claims) {

    public ValidatedToken {
        audiences = List.copyOf(audiences);
        claims = Map.copyOf(claims);
    }

    /// The value at a path of claim names, null when there is none.
    public @Nullable Object claim(List<String> path) {
        Object value = switch (path.getFirst()) {
            case "iss" -> issuer;
            case "sub" -> subject.isEmpty() ? null : subject;
            case "aud" -> audiences.isEmpty() ? null : audiences;
            default -> claims.get(path.getFirst());
        };
        for (String name : path.subList(1, path.size())) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return value;
    }
}
