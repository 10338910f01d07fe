package dev.meshloft.app.form.model;

import dev.meshloft.core.yaml.YamlContent;
import dev.meshloft.core.yaml.YamlPath;
import java.util.List;
import java.util.Map;

/// One condition of a match as a sentence: *path* *starts with* */reviews*.
///
/// @param path of the condition, from the object's root
/// @param removes what goes when the condition goes
/// @param subject what of a request is looked at
/// @param name of the header or parameter; empty for other subjects
/// @param verb how it is compared
public record Condition(
        YamlPath path, YamlPath removes, Subject subject, String name, Verb verb, String value, String other) {

    /// What of a request is looked at.
    public enum Subject {
        PATH("path", "uri"),
        METHOD("method", "method"),
        HOST("host", "authority"),
        SCHEME("scheme", "scheme"),
        HEADER("header", "headers"),
        WITHOUT_HEADER("no header", "withoutHeaders"),
        QUERY("query", "queryParams"),
        PORT("port", "port"),
        NAMESPACE("from namespace", "sourceNamespace"),
        LABEL("from label", "sourceLabels"),
        /// A field there are no words for: named as it is written.
        OTHER("", "");

        private final String words;
        private final String field;

        Subject(String words, String field) {
            this.words = words;
            this.field = field;
        }

        public String words() {
            return words;
        }

        String field() {
            return field;
        }

        public boolean isNamed() {
            return this == HEADER || this == WITHOUT_HEADER || this == QUERY || this == LABEL;
        }

        /// Whether it is a single value and not a pattern.
        public boolean isPlain() {
            return this == PORT || this == NAMESPACE || this == LABEL || this == OTHER;
        }
    }

    /// How a text is compared.
    public enum Verb {
        IS("is", "exact"),
        STARTS_WITH("starts with", "prefix"),
        MATCHES("matches", "regex"),
        /// Any value will do.
        PRESENT("is present", "");

        private final String words;
        private final String field;

        Verb(String words, String field) {
            this.words = words;
            this.field = field;
        }

        public String words() {
            return words;
        }

        String field() {
            return field;
        }
    }

    /// *header x-tester*.
    public String subjectWords() {
        return subject == Subject.OTHER ? other : subject.words() + (name.isEmpty() ? "" : " " + name);
    }

    /// The whole sentence.
    public String words() {
        return subjectWords() + " " + verb.words() + (verb == Verb.PRESENT ? "" : " " + value);
    }

    /// The edit that writes a condition into a match.
    ///
    /// @param match path of the match
    public static FormEdit write(YamlPath match, Subject subject, String name, Verb verb, String value) {
        YamlPath at = match.key(subject.field());
        if (subject.isNamed()) {
            at = at.key(name);
        }
        YamlContent content = subject == Subject.PORT
                ? YamlContent.typed(value)
                : subject.isPlain()
                        ? YamlContent.of(value)
                        : verb == Verb.PRESENT
                                ? YamlContent.mapping()
                                : YamlContent.mapping(verb.field(), YamlContent.of(value));
        return FormEdit.set(at, content);
    }

    /// The edit that turns this condition into another of the same match; only the value when that is all that differs.
    public FormEdit change(YamlPath match, Subject toSubject, String toName, Verb toVerb, String toValue) {
        boolean same = toSubject == subject && toName.equals(name);
        if (same && toVerb == verb && verb != Verb.PRESENT && !subject.isPlain()) {
            return FormEdit.set(path.key(verb.field()), YamlContent.of(toValue));
        }
        FormEdit written = write(match, toSubject, toName, toVerb, toValue);
        return same ? written : FormEdit.all(List.of(written, FormEdit.remove(removes)));
    }

    /// A new match with one condition.
    public static YamlContent firstOf(Subject subject, String name, Verb verb, String value) {
        YamlContent inner = subject == Subject.PORT
                ? YamlContent.typed(value)
                : subject.isPlain()
                        ? YamlContent.of(value)
                        : verb == Verb.PRESENT
                                ? YamlContent.mapping()
                                : YamlContent.mapping(verb.field(), YamlContent.of(value));
        YamlContent named = subject.isNamed() ? YamlContent.mapping(name, inner) : inner;
        return YamlContent.of(Map.of(subject.field(), named));
    }
}
