package dev.meshloft.core.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// A document as one line of events, from the library's events and from our tree.
final class EventText {

    private EventText() {}

    /// One line for each document; the last one is `error` when the text could not be read to its end.
    static List<String> documents(String text) {
        List<String> documents = new ArrayList<>();
        StringBuilder out = new StringBuilder();
        try {
            LoadSettings settings = LoadSettings.builder().build();
            for (Event event : new Parse(settings).parseString(text)) {
                switch (event) {
                    case DocumentStartEvent _ -> out.setLength(0);
                    case DocumentEndEvent _ -> documents.add(out.toString().strip());
                    default -> out.append(of(event, text));
                }
            }
        } catch (YamlEngineException e) {
            documents.add("error " + e.getMessage());
        }
        return documents.isEmpty() ? List.of("=VAL :") : documents;
    }

    private static String of(Event event, String text) {
        return switch (event) {
            case AliasEvent alias -> "=ALI *" + alias.getAlias().getValue() + " ";
            case ScalarEvent scalar ->
                "=VAL "
                        + properties(
                                scalar.getAnchor().map(Object::toString).orElse(null),
                                scalar.getTag().orElse(null))
                        + style(scalar.getScalarStyle()) + escaped(value(scalar, text)) + " ";
            case MappingStartEvent start ->
                "+MAP " + (start.isFlow() ? "{} " : "")
                        + properties(
                                start.getAnchor().map(Object::toString).orElse(null),
                                start.getTag().orElse(null));
            case SequenceStartEvent start ->
                "+SEQ " + (start.isFlow() ? "[] " : "")
                        + properties(
                                start.getAnchor().map(Object::toString).orElse(null),
                                start.getTag().orElse(null));
            case CollectionEndEvent _ -> "- ";
            default -> "";
        };
    }

    /// Without the line break that the library adds to a text block in the last line of a text that has none.
    static String value(ScalarEvent scalar, String text) {
        String value = scalar.getValue();
        boolean block = scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
        int length = text.codePointCount(0, text.length());
        boolean last = scalar.getEndMark().orElseThrow().getIndex() >= length;
        String lastLine = text.substring(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
        return block && last && !lastLine.isBlank() && value.endsWith("\n")
                ? value.substring(0, value.length() - 1)
                : value;
    }

    private static String style(ScalarStyle style) {
        return switch (style) {
            case PLAIN, JSON_SCALAR_STYLE -> ":";
            case SINGLE_QUOTED -> "'";
            case DOUBLE_QUOTED -> "\"";
            case LITERAL -> "|";
            case FOLDED -> ">";
        };
    }

    static String of(YamlDocument document) {
        return document.root().map(EventText::of).orElse("").strip();
    }

    private static String of(YamlNode node) {
        return switch (node) {
            case YamlAlias alias -> "=ALI *" + alias.name() + " ";
            case YamlScalar scalar ->
                "=VAL " + properties(scalar.anchor(), scalar.tag()) + style(scalar.style()) + escaped(scalar.value())
                        + " ";
            case YamlMapping mapping ->
                "+MAP " + (mapping.flow() ? "{} " : "") + properties(mapping.anchor(), mapping.tag())
                        + mapping.entries().stream()
                                .map(entry -> of(entry.key()) + of(entry.value()))
                                .collect(Collectors.joining())
                        + "- ";
            case YamlSequence sequence ->
                "+SEQ " + (sequence.flow() ? "[] " : "") + properties(sequence.anchor(), sequence.tag())
                        + sequence.items().stream().map(EventText::of).collect(Collectors.joining())
                        + "- ";
        };
    }

    private static String style(YamlScalar.Style style) {
        return switch (style) {
            case PLAIN -> ":";
            case SINGLE_QUOTED -> "'";
            case DOUBLE_QUOTED -> "\"";
            case LITERAL -> "|";
            case FOLDED -> ">";
        };
    }

    private static String properties(@Nullable String anchor, @Nullable String tag) {
        return (anchor == null ? "" : "&" + anchor + " ") + (tag == null ? "" : "<" + tag + "> ");
    }

    private static String escaped(String text) {
        return text.replace("\n", "\\n").replace("\r", "\\r");
    }
}
