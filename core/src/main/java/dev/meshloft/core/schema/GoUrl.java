package dev.meshloft.core.schema;

import java.util.Locale;

/// URLs as Go's `url.ParseRequestURI` takes them, which the CEL functions `isURL` and `url` call.
///
/// Source: Go 1.26 net/url/url.go.
final class GoUrl {

    private GoUrl() {}

    /// Whether the text is an absolute URL or an absolute path.
    static boolean isRequestUri(String text) {
        if (text.isEmpty() || text.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            return false;
        }
        if (text.equals("*")) {
            return true;
        }
        int colon = schemeEnd(text);
        if (colon == 0) {
            return false;
        }
        String rest = text.substring(Math.max(0, colon + 1));
        int query = rest.indexOf('?');
        rest = query < 0 ? rest : rest.substring(0, query);
        if (!rest.startsWith("/")) {
            return colon > 0; // an opaque URL such as mailto:me
        }
        return (colon > 0 && rest.startsWith("//")) ? isAuthorityAndPath(rest.substring(2)) : isEscaped(rest);
    }

    /// The text itself, for `url`.
    ///
    /// @throws IllegalArgumentException when it is no URL; CEL makes an evaluation error of it
    static String requireRequestUri(String text) {
        if (!isRequestUri(text)) {
            throw new IllegalArgumentException("not a URL");
        }
        return text;
    }

    /// The scheme in lower case; empty for a path.
    static String scheme(String url) {
        return url.substring(0, Math.max(0, schemeEnd(url))).toLowerCase(Locale.ROOT);
    }

    /// The place of the colon behind the scheme; -1 without a scheme, 0 when only the name is missing.
    private static int schemeEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (c == ':') {
                return i;
            }
            if (!letter && (i == 0 || "0123456789+-.".indexOf(c) < 0)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isAuthorityAndPath(String text) {
        int slash = text.indexOf('/');
        String authority = slash < 0 ? text : text.substring(0, slash);
        String path = slash < 0 ? "" : text.substring(slash);
        int at = authority.lastIndexOf('@');
        return isUser(authority.substring(0, Math.max(0, at)))
                && isHost(authority.substring(at + 1))
                && isEscaped(path);
    }

    private static boolean isUser(String text) {
        return text.chars()
                        .allMatch(c -> (c >= 'A' && c <= 'Z')
                                || (c >= 'a' && c <= 'z')
                                || "0123456789-._:~!$&'()*+,;=%@".indexOf(c) >= 0)
                && isEscaped(text);
    }

    private static boolean isHost(String host) {
        if (host.startsWith("[")) {
            int end = host.lastIndexOf(']');
            return end > 0 && isPort(host.substring(end + 1));
        }
        int colon = host.lastIndexOf(':');
        String name = colon < 0 ? host : host.substring(0, colon);
        return (colon < 0 || isPort(host.substring(colon)))
                && name.chars().noneMatch(c -> c < 0x80 && " #%<>\\^`{|}\"".indexOf(c) >= 0);
    }

    private static boolean isPort(String text) {
        return text.isEmpty()
                || (text.startsWith(":") && text.substring(1).chars().allMatch(c -> c >= '0' && c <= '9'));
    }

    /// Every `%` starts two hex digits.
    private static boolean isEscaped(String text) {
        for (int i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 1)) {
            if (i + 2 >= text.length()
                    || Character.digit(text.charAt(i + 1), 16) < 0
                    || Character.digit(text.charAt(i + 2), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
