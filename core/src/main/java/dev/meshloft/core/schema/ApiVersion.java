package dev.meshloft.core.schema;

/// An `apiVersion` cut at its slash; the core group is empty.
public record ApiVersion(String group, String version) {

    public static ApiVersion parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new ApiVersion("", text)
                : new ApiVersion(text.substring(0, slash), text.substring(slash + 1));
    }
}
