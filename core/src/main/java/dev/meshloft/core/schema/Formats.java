package dev.meshloft.core.schema;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/// The OpenAPI string formats that the bundled schemas use.
final class Formats {

    /// As govalidator, which kube-openapi uses: groups of four, padded, not empty.
    private static final Pattern BASE64 =
            Pattern.compile("(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})");

    private Formats() {}

    /// What is wrong with a text in that format; empty when nothing is, or the format is not a format of strings.
    static Optional<String> problem(String format, String text) {
        return switch (format) {
            case "byte" ->
                BASE64.matcher(text).matches() ? Optional.empty() : Optional.of("Must be base64 with padding");
            case "date-time" ->
                isDateTime(text)
                        ? Optional.empty()
                        : Optional.of("Must be a time such as 2026-01-31T12:00:00Z (RFC 3339)");
            default -> Optional.empty();
        };
    }

    private static boolean isDateTime(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
