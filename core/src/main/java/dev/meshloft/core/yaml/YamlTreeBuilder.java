package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextRange;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Turns the parser's events into nodes. A syntax error ends the events; what was open then is closed where it stands.
final class YamlTreeBuilder {

    /// Deeper nesting is not configuration but an attack on the stack.
    static final int MAX_DEPTH = 200;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

    /// What was read.
    ///
    /// @param root what stood before the error; null for nothing
    /// @param error null when the text could be read to its end
    /// @param aliases whether there are any
    record Reading(@Nullable YamlNode root, @Nullable SyntaxError error, boolean aliases) {

        boolean isClean() {
            return error == null;
        }

        /// The same for a part of what was read.
        Reading of(@Nullable YamlNode part) {
            return new Reading(part, error, aliases);
        }
    }

    private final String text;
    private final int base;
    private final int depth;
    private final CodePointOffsets offsets;
    private final Deque<OpenCollection> open = new ArrayDeque<>();
    private @Nullable YamlNode root;
    private @Nullable SyntaxError error;
    private boolean aliases;
    private int lastEnd;

    private YamlTreeBuilder(String text, int base, int depth) {
        this.text = text;
        this.base = base;
        this.depth = depth;
        this.offsets = CodePointOffsets.of(text);
    }

    static Reading read(String text) {
        return readPart(text, 0, 0);
    }

    /// Reads a text that is a part of a document.
    ///
    /// @param base what is added to the ranges of the nodes
    /// @param depth how many collections are around it
    static Reading readPart(String text, int base, int depth) {
        boolean mark = text.startsWith("\uFEFF") && base > 0; // inside a document it is a character like any other
        return mark
                ? new YamlTreeBuilder("\n" + text, base - 1, depth).build()
                : new YamlTreeBuilder(text, base, depth).build();
    }

    private Reading build() {
        try {
            readEvents();
        } catch (MarkedYamlEngineException e) {
            boolean opened = SyntaxMessage.isAboutOpening(e);
            Optional<Mark> mark = opened
                    ? e.getContextMark().or(e::getProblemMark)
                    : e.getProblemMark().or(e::getContextMark);
            fail(mark, SyntaxMessage.of(e), isAtEnd(e) ? SyntaxError.Kind.UNFINISHED : SyntaxError.Kind.WRONG);
        } catch (ReaderException e) {
            error = SyntaxError.wrong(
                    base + offsets.toText(e.getPosition()), "A character here is not allowed in YAML");
        } catch (YamlVersionException e) {
            fail(
                    Optional.empty(),
                    "This version of YAML is not known; write %YAML 1.2 or delete the line",
                    SyntaxError.Kind.WRONG);
        } catch (YamlEngineException e) {
            fail(Optional.empty(), "This is not YAML: " + e.getMessage(), SyntaxError.Kind.WRONG);
        }
        closeOpen();
        return new Reading(root, error, aliases);
    }

    private void readEvents() {
        ParserImpl parser = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text));
        boolean ended = false;
        while (parser.hasNext()) {
            Event event = parser.next();
            if (ended) {
                continue; // read on only to see what is wrong behind the document's end
            }
            switch (event) {
                case ScalarEvent scalar -> add(scalar(scalar));
                case AliasEvent alias -> {
                    aliases = true;
                    add(new YamlAlias(range(alias), alias.getAlias().getValue()));
                }
                case CollectionStartEvent start -> {
                    if (open.size() + depth >= MAX_DEPTH) {
                        int at = range(start).start();
                        error = new SyntaxError(
                                at, "Nested deeper than " + MAX_DEPTH + " levels", SyntaxError.Kind.FATAL);
                        return;
                    }
                    open.push(opened(start));
                }
                case CollectionEndEvent end -> add(open.pop().close(range(end).end()));
                case DocumentEndEvent _ -> ended = true;
                default -> {}
            }
        }
    }

    private OpenCollection opened(CollectionStartEvent event) {
        int start = hasProperties(event)
                ? base + behindProperties(range(event).start() - base, text.length())
                : range(event).start();
        return new OpenCollection(
                event instanceof MappingStartEvent,
                event.isFlow(),
                start,
                anchor(event),
                event.getTag().orElse(null));
    }

    private YamlScalar scalar(ScalarEvent event) {
        TextRange range = range(event);
        YamlScalar.Style style = style(event.getScalarStyle());
        String value = event.getValue();
        if (style == YamlScalar.Style.LITERAL || style == YamlScalar.Style.FOLDED) {
            range = withoutTrailingBlank(range);
            value = isCutOff(range) ? withoutBreak(value) : value;
        }
        if (range.isEmpty()) {
            range = behindText(range.start()); // the parser takes the next token's place where no ':' is
        }
        // An anchor or a tag is part of the event's range; the node starts behind it.
        if (event.getAnchor().isPresent() || event.getTag().isPresent()) {
            int start = base + behindProperties(range.start() - base, range.end() - base);
            range = new TextRange(start, range.end());
        }
        return new YamlScalar(range, style, value, anchor(event), event.getTag().orElse(null));
    }

    private static boolean hasProperties(CollectionStartEvent event) {
        return event.getAnchor().isPresent() || event.getTag().isPresent();
    }

    private static @Nullable String anchor(NodeEvent event) {
        return event.getAnchor().map(Anchor::getValue).orElse(null);
    }

    private TextRange withoutTrailingBlank(TextRange range) {
        int end = range.end();
        while (end > range.start() && Character.isWhitespace(text.charAt(end - 1 - base))) {
            end--;
        }
        return new TextRange(range.start(), end);
    }

    /// Whether the text ends in the last line of a text block: its value has no line break then either, although the
    /// library adds one. Source: YAML 1.2.2, section 8.1.1.2; Kubernetes reads it so.
    private boolean isCutOff(TextRange range) {
        int at = range.end() - base;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at == text.length();
    }

    private static String withoutBreak(String value) {
        return value.endsWith("\n") ? value.substring(0, value.length() - 1) : value;
    }

    private TextRange behindText(int at) {
        int least = Math.max(0, lastEnd - base);
        int end = at - base;
        while (end > least && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return TextRange.at(end == 0 ? at : base + end);
    }

    private int behindProperties(int from, int end) {
        int at = from;
        while (at < end && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
            while (at < end && !Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            at = behindBlanksAndComments(at, end);
        }
        return at;
    }

    private int behindBlanksAndComments(int from, int end) {
        int at = from;
        boolean comment = false;
        while (at < end) {
            char c = text.charAt(at);
            comment = c == '#' || (comment && c != '\n' && c != '\r');
            if (!comment && !Character.isWhitespace(c)) {
                return at;
            }
            at++;
        }
        return at;
    }

    private static YamlScalar.Style style(ScalarStyle style) {
        return switch (style) {
            case SINGLE_QUOTED -> YamlScalar.Style.SINGLE_QUOTED;
            case DOUBLE_QUOTED -> YamlScalar.Style.DOUBLE_QUOTED;
            case LITERAL -> YamlScalar.Style.LITERAL;
            case FOLDED -> YamlScalar.Style.FOLDED;
            case PLAIN, JSON_SCALAR_STYLE -> YamlScalar.Style.PLAIN;
        };
    }

    private void add(YamlNode node) {
        lastEnd = node.range().end();
        if (open.isEmpty()) {
            root = node;
        } else {
            open.element().add(node);
        }
    }

    private void closeOpen() {
        while (!open.isEmpty()) {
            add(open.pop().closeEarly());
        }
    }

    private boolean isAtEnd(MarkedYamlEngineException e) {
        return e.getProblemMark()
                .filter(mark -> offsets.toText(mark.getIndex()) >= text.length())
                .isPresent();
    }

    private void fail(Optional<Mark> mark, String message, SyntaxError.Kind kind) {
        int at = mark.map(found -> offsets.toText(found.getIndex())).orElse(0);
        error = new SyntaxError(base + Math.clamp(at, 0, text.length()), message, kind);
    }

    private TextRange range(Event event) {
        int start = event.getStartMark()
                .map(mark -> offsets.toText(mark.getIndex()))
                .orElse(0);
        int end =
                event.getEndMark().map(mark -> offsets.toText(mark.getIndex())).orElse(start);
        int from = Math.max(0, base + start); // only what stands around a part can start before the text
        return new TextRange(from, Math.max(from, base + end));
    }
}
