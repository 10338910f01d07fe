package dev.meshloft.cluster.api;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// What the server answered.
///
/// @param body missing when it was not JSON
/// @param warnings the texts of `Warning: 299` headers, in order
public record ApiAnswer(int status, JsonNode body, List<String> warnings) {

    public ApiAnswer {
        warnings = List.copyOf(warnings);
    }

    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /// The message of a `Status` object, or the bare status.
    public String message() {
        String message = body.path("message").asString("");
        return message.isEmpty() ? "HTTP status " + status : message;
    }

    public String reason() {
        return body.path("reason").asString("");
    }
}
