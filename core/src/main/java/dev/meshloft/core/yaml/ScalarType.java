package dev.meshloft.core.yaml;

import java.util.Set;
import java.util.regex.Pattern;

/// What a scalar means to Kubernetes, which reads YAML 1.1 with Go's library (sigs.k8s.io/yaml): a plain `yes`, `on`
/// or `0777` is not a string there.
public enum ScalarType {
    NULL,
    BOOLEAN,
    INTEGER,
    FLOAT,
    STRING;

    private static final String TAG = "tag:yaml.org,2002:";
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUE =
            Set.of("true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON", "y", "Y");
    private static final Set<String> FALSE =
            Set.of("false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF", "n", "N");
    private static final Pattern INTEGER_TEXT =
            Pattern.compile("[-+]?(0b[01_]+|0o?[0-7_]+|0x[0-9a-fA-F_]+|(0|[1-9][0-9_]*))");
    private static final Pattern FLOAT_TEXT = Pattern.compile(
            "[-+]?(\\.[0-9]+|[0-9][0-9_]*(\\.[0-9_]*)?)([eE][-+]?[0-9]+)?|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

    static ScalarType of(YamlScalar scalar) {
        String tag = scalar.tag();
        if (tag != null && tag.startsWith(TAG)) {
            return switch (tag.substring(TAG.length())) {
                case "null" -> NULL;
                case "bool" -> BOOLEAN;
                case "int" -> INTEGER;
                case "float" -> FLOAT;
                default -> STRING;
            };
        }
        return scalar.style() == YamlScalar.Style.PLAIN && !"!".equals(tag) ? ofPlain(scalar.value()) : STRING;
    }

    /// What a plain (unquoted) text means.
    public static ScalarType ofPlain(String text) {
        if (NULLS.contains(text)) {
            return NULL;
        }
        char first = text.charAt(0);
        if (Character.isDigit(first) || first == '-' || first == '+' || first == '.') {
            return INTEGER_TEXT.matcher(text).matches()
                    ? INTEGER
                    : FLOAT_TEXT.matcher(text).matches() ? FLOAT : STRING;
        }
        return isBoolean(text) ? BOOLEAN : STRING;
    }

    static boolean isTrue(String text) {
        return TRUE.contains(text);
    }

    private static boolean isBoolean(String text) {
        return TRUE.contains(text) || FALSE.contains(text);
    }
}
