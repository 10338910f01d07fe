package dev.meshloft.core.schema;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The same value in the type that a field takes, as YAML, where there is no doubt about it.
final class Conversions {

    private static final Pattern DIGITS = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,15})?");

    private Conversions() {}

    static List<String> suggest(@Nullable Object value, FieldSchema wanted) {
        return switch (wanted.type()) {
            case STRING -> isNumberOrBoolean(value) ? List.of("\"" + value + "\"") : List.of();
            case INTEGER -> unquoted(value, DIGITS);
            case NUMBER -> unquoted(value, DECIMAL);
            case BOOLEAN ->
                value instanceof String text && (text.equals("true") || text.equals("false"))
                        ? List.of(text)
                        : List.of();
            case OBJECT, MAP, ARRAY, INT_OR_STRING, ANY -> List.of();
        };
    }

    private static boolean isNumberOrBoolean(@Nullable Object value) {
        return value instanceof Long || value instanceof Double || value instanceof Boolean;
    }

    private static List<String> unquoted(@Nullable Object value, Pattern form) {
        return value instanceof String text && form.matcher(text).matches() ? List.of(text) : List.of();
    }
}
