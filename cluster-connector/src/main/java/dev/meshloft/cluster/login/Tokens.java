package dev.meshloft.cluster.login;

import dev.meshloft.cluster.api.Json;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a bearer token says of itself.
public final class Tokens {

    private Tokens() {}

    /// When it ends, if it is a JSON web token that says so. Its signature is for the server to judge.
    public static Optional<Instant> ends(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            JsonNode ends = Json.parse(Base64.getUrlDecoder().decode(parts[1])).path("exp");
            return ends.isNumber() ? Optional.of(Instant.ofEpochSecond(ends.asLong())) : Optional.empty();
        } catch (IllegalArgumentException another) {
            return Optional.empty();
        }
    }
}
