package dev.meshloft.core.schema;

/// What kind of value a field takes.
public enum FieldType {
    /// A mapping with known fields.
    OBJECT("a mapping"),
    /// A mapping with free keys.
    MAP("a mapping"),
    ARRAY("a list"),
    STRING("a string"),
    INTEGER("an integer"),
    NUMBER("a number"),
    BOOLEAN("true or false"),
    INT_OR_STRING("an integer or a string"),
    /// Anything: a place below a field whose content the schema leaves open.
    ANY("any value");

    private final String words;

    FieldType(String words) {
        this.words = words;
    }

    /// With its article, as messages say it: "a string".
    public String words() {
        return words;
    }
}
