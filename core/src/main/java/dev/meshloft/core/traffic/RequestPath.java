package dev.meshloft.core.traffic;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Paths as Envoy normalises them before anything looks at them: unreserved escapes decoded, `.` and `..` resolved
/// (`normalize_path`; Istio's `pathNormalization: BASE` and `MERGE_SLASHES`).
final class RequestPath {

    private RequestPath() {}

    /// @param path with its query
    /// @return empty for a path that Envoy answers with 400
    static Optional<String> normalize(String path, String mode) {
        if (path.indexOf('#') >= 0 || !path.startsWith("/")) {
            return Optional.empty();
        }
        int question = path.indexOf('?');
        String query = question < 0 ? "" : path.substring(question);
        String only = question < 0 ? path : path.substring(0, question);
        return switch (mode) {
            case "NONE" -> Optional.of(path);
            case "BASE", "DEFAULT", "" -> Optional.of(resolve(decode(only)) + query);
            case "MERGE_SLASHES" -> Optional.of(resolve(decode(only)).replaceAll("/{2,}", "/") + query);
            case "DECODE_AND_MERGE_SLASHES" -> normalize(only.replaceAll("(?i)%2f|%5c", "/") + query, "MERGE_SLASHES");
            default -> throw new NotModelled("the mesh's pathNormalization " + mode + " is not modelled");
        };
    }

    private static String decode(String path) {
        StringBuilder out = new StringBuilder(path.length());
        int i = 0;
        while (i < path.length()) {
            char c = path.charAt(i);
            if (c == '%') {
                int code = i + 2 < path.length() ? hex(path.substring(i + 1, i + 3)) : -1;
                boolean plain = code >= 0 && isUnreserved((char) code);
                out.append(plain ? String.valueOf((char) code) : "%");
                i += plain ? 3 : 1;
            } else {
                requireUsual(c);
                out.append(c == '\\' ? '/' : c);
                i++;
            }
        }
        return out.toString();
    }

    private static void requireUsual(char c) {
        if (c <= ' ' || c > '~' || "\"<>`{}^|".indexOf(c) >= 0) {
            throw new NotModelled("how Envoy normalises the character '" + c + "' in a path is not modelled");
        }
    }

    private static int hex(String digits) {
        return digits.matches("[0-9A-Fa-f]{2}") ? Integer.parseInt(digits, 16) : -1;
    }

    private static boolean isUnreserved(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-._~".indexOf(c) >= 0;
    }

    private static String resolve(String path) {
        if (!path.contains("/.")) {
            return path;
        }
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            switch (segments[i]) {
                case "." -> {
                    if (last) {
                        kept.addLast("");
                    }
                }
                case ".." -> {
                    kept.pollLast();
                    if (last) {
                        kept.addLast("");
                    }
                }
                default -> kept.addLast(segments[i]);
            }
        }
        return "/" + String.join("/", kept);
    }
}
