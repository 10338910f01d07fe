package dev.meshloft.editor.highlight;

/// What a piece of text is beyond its YAML, with its style class.
public enum Meaning {
    /// A key that the schema does not have: a misspelling, or a field of another version.
    UNKNOWN_KEY("yaml-unknown-key"),
    /// A name that resolves to something.
    REFERENCE("yaml-ref"),
    /// A host name, whether it resolves or not.
    HOST("yaml-host"),
    /// A time span, a size, a share.
    QUANTITY("yaml-num"),
    /// One of a field's fixed values.
    ENUM_VALUE("yaml-bool");

    private final String styleClass;

    Meaning(String styleClass) {
        this.styleClass = styleClass;
    }

    public String styleClass() {
        return styleClass;
    }
}
