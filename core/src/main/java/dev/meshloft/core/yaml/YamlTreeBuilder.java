package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Turns the parser's events into nodes. A syntax error ends the events; what was open then is closed where it stands.
final class YamlTreeBuilder {

    /// Deeper nesting is not configuration but an attack on the stack.
    private static final int MAX_DEPTH = 200;
    /// More nodes after expanding aliases than any mesh has: a YAML bomb.
    private static final long MAX_EXPANDED = 1_000_000;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

    private final String text;
    private final CodePointOffsets offsets;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<YamlProblem> problems = new ArrayList<>();
    private @Nullable YamlNode root;
    private boolean aliases;

    YamlTreeBuilder(String text) {
        this.text = text;
        this.offsets = CodePointOffsets.of(text);
    }

    YamlDocument build() {
        try {
            read();
        } catch (MarkedYamlEngineException e) {
            report(e.getProblemMark().or(e::getContextMark), SyntaxMessage.of(e));
        } catch (ReaderException e) {
            int at = offsets.toText(e.getPosition());
            problems.add(new YamlProblem(
                    new TextRange(at, Math.min(at + 1, text.length())),
                    "The character U+%04X is not allowed in YAML; delete it or write it as an escape in double quotes"
                            .formatted(e.getCodePoint())));
        } catch (YamlEngineException e) {
            report(Optional.empty(), "This is not YAML: " + e.getMessage());
        }
        closeOpen();
        refuseBombs();
        return new YamlDocument(text, root, problems);
    }

    private void read() {
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
                    if (open.size() >= MAX_DEPTH) {
                        report(start.getStartMark(), "Nested deeper than " + MAX_DEPTH + " levels");
                        return;
                    }
                    open.push(new Open(start, range(start).start()));
                }
                case CollectionEndEvent end -> add(open.pop().close(range(end).end()));
                case DocumentEndEvent _ -> ended = true;
                default -> {}
            }
        }
    }

    private YamlScalar scalar(ScalarEvent event) {
        TextRange range = range(event);
        YamlScalar.Style style = style(event.getScalarStyle());
        if (style == YamlScalar.Style.LITERAL || style == YamlScalar.Style.FOLDED) {
            range = withoutTrailingBlank(range);
        }
        // An anchor or a tag is part of the event's range; the node starts behind it.
        if (event.getAnchor().isPresent() || event.getTag().isPresent()) {
            range = behindProperties(range);
        }
        return new YamlScalar(
                range,
                style,
                event.getValue(),
                event.getAnchor().map(anchor -> anchor.getValue()).orElse(null),
                event.getTag().orElse(null));
    }

    private TextRange withoutTrailingBlank(TextRange range) {
        int end = range.end();
        while (end > range.start() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new TextRange(range.start(), end);
    }

    private TextRange behindProperties(TextRange range) {
        int start = range.start();
        while (start < range.end() && (text.charAt(start) == '&' || text.charAt(start) == '!')) {
            while (start < range.end() && !Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            start = behindBlanksAndComments(start, range.end());
        }
        return new TextRange(start, range.end());
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
        if (open.isEmpty()) {
            root = node;
        } else {
            open.element().add(node);
        }
    }

    private void closeOpen() {
        while (!open.isEmpty()) {
            Open unfinished = open.pop();
            add(unfinished.close(unfinished.start));
        }
    }

    private void refuseBombs() {
        if (aliases
                && root != null
                && new ExpandedSize(new YamlDocument(text, root, List.of())).of(root) > MAX_EXPANDED) {
            root = null;
            problems.add(new YamlProblem(
                    new TextRange(0, Math.min(1, text.length())),
                    "Its aliases expand to more than " + MAX_EXPANDED
                            + " values; the API server refuses such a document"));
        }
    }

    private void report(Optional<Mark> mark, String message) {
        int at = mark.map(found -> offsets.toText(found.getIndex())).orElse(0);
        int start = Math.min(at, Math.max(0, text.length() - 1));
        problems.add(new YamlProblem(new TextRange(start, Math.min(start + 1, text.length())), message));
    }

    private TextRange range(Event event) {
        int start = event.getStartMark()
                .map(mark -> offsets.toText(mark.getIndex()))
                .orElse(0);
        int end =
                event.getEndMark().map(mark -> offsets.toText(mark.getIndex())).orElse(start);
        return new TextRange(start, Math.max(start, end));
    }

    /// A collection whose end was not seen yet.
    private final class Open {

        private final CollectionStartEvent event;
        private final int start;
        private final List<YamlNode> children = new ArrayList<>();

        Open(CollectionStartEvent event, int start) {
            this.event = event;
            this.start = event.getAnchor().isPresent() || event.getTag().isPresent()
                    ? behindProperties(new TextRange(start, text.length())).start()
                    : start;
        }

        void add(YamlNode node) {
            children.add(node);
        }

        /// In block style the parser's end is where the next token starts, so the last child tells the end.
        YamlNode close(int parserEnd) {
            int last = children.isEmpty() ? start : children.getLast().range().end();
            int end = event.isFlow() ? Math.max(last, parserEnd) : Math.max(start, last);
            TextRange range = new TextRange(Math.min(start, end), end);
            String anchor = event.getAnchor().map(found -> found.getValue()).orElse(null);
            String tag = event.getTag().orElse(null);
            return event instanceof MappingStartEvent
                    ? new YamlMapping(range, event.isFlow(), entries(), anchor, tag)
                    : new YamlSequence(range, event.isFlow(), children, anchor, tag);
        }

        private List<YamlEntry> entries() {
            List<YamlEntry> entries = new ArrayList<>(children.size() / 2 + 1);
            for (int i = 0; i < children.size(); i += 2) {
                YamlNode key = children.get(i);
                YamlNode value = i + 1 < children.size() ? children.get(i + 1) : missing(key);
                entries.add(new YamlEntry(key, value));
            }
            return entries;
        }

        private YamlNode missing(YamlNode key) {
            return new YamlScalar(TextRange.at(key.range().end()), YamlScalar.Style.PLAIN, "", null, null);
        }
    }

    /// How many nodes there are when each alias is replaced by its target; stops growing above the limit.
    private record ExpandedSize(YamlDocument document, Map<YamlNode, Long> known) {

        ExpandedSize(YamlDocument document) {
            this(document, new java.util.IdentityHashMap<>());
        }

        long of(YamlNode node) {
            Long before = known.get(node);
            if (before != null) {
                return before;
            }
            known.put(node, MAX_EXPANDED + 1); // stands while its children are counted: a cycle counts as a bomb
            long size = switch (node) {
                case YamlScalar _ -> 1L;
                case YamlSequence sequence -> 1 + sum(sequence.items());
                case YamlMapping mapping ->
                    1 + sum(mapping.entries().stream().map(YamlEntry::value).toList());
                case YamlAlias alias -> {
                    YamlNode target = document.resolve(alias);
                    yield target == null ? 1L : of(target);
                }
            };
            known.put(node, size);
            return size;
        }

        private long sum(List<YamlNode> nodes) {
            long sum = 0;
            for (YamlNode node : nodes) {
                sum = Math.min(MAX_EXPANDED + 1, sum + of(node));
            }
            return sum;
        }
    }

    /// The parser counts code points, everything here counts UTF-16 units: converted in this one place.
    private static final class CodePointOffsets {

        private final String text;
        private final int @Nullable [] table;

        private CodePointOffsets(String text, int @Nullable [] table) {
            this.text = text;
            this.table = table;
        }

        static CodePointOffsets of(String text) {
            if (text.codePoints().noneMatch(Character::isSupplementaryCodePoint)) {
                return new CodePointOffsets(text, null);
            }
            int[] table = new int[text.codePointCount(0, text.length()) + 1];
            int unit = 0;
            for (int point = 0; point < table.length; point++) {
                table[point] = unit;
                unit += unit < text.length() ? Character.charCount(text.codePointAt(unit)) : 0;
            }
            return new CodePointOffsets(text, table);
        }

        int toText(int codePoint) {
            int[] known = table;
            return known == null ? Math.min(codePoint, text.length()) : known[Math.min(codePoint, known.length - 1)];
        }
    }
}
