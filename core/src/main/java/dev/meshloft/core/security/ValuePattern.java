package dev.meshloft.core.security;

import java.util.Locale;

/// A value of a policy: `*` (not empty), `abc*`, `*abc`, or the exact text. A `*` in the middle means itself
/// (`pilot/pkg/security/authz/matcher/string.go`).
final class ValuePattern {

    private ValuePattern() {}

    static boolean matches(String pattern, String value) {
        if (pattern.equals("*")) {
            return !value.isEmpty();
        }
        if (pattern.startsWith("*")) {
            return value.endsWith(pattern.substring(1));
        }
        return pattern.endsWith("*")
                ? value.startsWith(pattern.substring(0, pattern.length() - 1))
                : value.equals(pattern);
    }

    /// As [#matches], for `:authority`: in any case, and `*` asks for presence only.
    static boolean matchesHost(String pattern, String authority) {
        return pattern.equals("*") || matches(pattern.toLowerCase(Locale.ROOT), authority.toLowerCase(Locale.ROOT));
    }

    /// As [#matches], for one value of a header that is there: `*` accepts an empty one too.
    static boolean matchesHeader(String pattern, String value) {
        return pattern.equals("*") || matches(pattern, value);
    }
}
