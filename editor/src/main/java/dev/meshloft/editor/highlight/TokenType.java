package dev.meshloft.editor.highlight;

/// What a piece of YAML is, with its style class.
public enum TokenType {
    KEY("yaml-key"),
    STRING("yaml-str"),
    NUMBER("yaml-num"),
    /// `true`, `false`, `null` and the words that Kubernetes' reader takes for them.
    CONSTANT("yaml-bool"),
    COMMENT("yaml-com"),
    /// `&name` and `*name`
    ANCHOR("yaml-anchor"),
    TAG("yaml-tag"),
    /// `---`, `...` and `%` lines
    MARKER("yaml-marker"),
    PUNCTUATION("yaml-punct"),
    /// What no YAML reader takes: a tab in the indentation, a reserved character.
    ERROR("yaml-error");

    private final String styleClass;

    TokenType(String styleClass) {
        this.styleClass = styleClass;
    }

    public String styleClass() {
        return styleClass;
    }
}
