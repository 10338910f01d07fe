package dev.meshloft.core.assist.intention;

import dev.meshloft.core.assist.Intention;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.ContentWriter;
import dev.meshloft.core.yaml.YamlContent;
import dev.meshloft.core.yaml.YamlDocument;
import dev.meshloft.core.yaml.YamlEntry;
import dev.meshloft.core.yaml.YamlMapping;
import dev.meshloft.core.yaml.YamlNode;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlSequence;
import dev.meshloft.core.yaml.YamlStyle;
import dev.meshloft.core.yaml.YamlValue;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A mapping or list on lines of their own instead of in brackets, and the other way round. Not offered where a
/// comment,
/// an anchor or an alias stands in it, which could get lost.
record FlowChange(Caret caret) {

    private static final int LONGEST_LINE = 100;

    Stream<Intention> offers() {
        return Stream.of(unwrapped(), wrapped()).flatMap(Optional::stream);
    }

    /// The outermost collection in brackets around the caret.
    private Optional<Intention> unwrapped() {
        YamlPath path = caret.element().inDocument();
        for (int depth = 1; depth <= path.steps().size(); depth++) {
            YamlPath outer = new YamlPath(path.steps().subList(0, depth));
            Optional<YamlEntry> entry = entry(outer).filter(each -> isFlow(each.value()));
            if (entry.isPresent()) {
                return change(outer, entry.get(), false);
            }
        }
        return Optional.empty();
    }

    /// The innermost collection on lines of its own around the caret, when it fits into one line.
    private Optional<Intention> wrapped() {
        YamlPath path = caret.element().inDocument();
        for (int depth = path.steps().size(); depth >= 1; depth--) {
            YamlPath outer = new YamlPath(path.steps().subList(0, depth));
            Optional<YamlEntry> entry = entry(outer).filter(each -> isBlock(each.value()));
            if (entry.isPresent()) {
                return change(outer, entry.get(), true);
            }
        }
        return Optional.empty();
    }

    private Optional<YamlEntry> entry(YamlPath path) {
        YamlDocument document = caret.element().document();
        return path.last() instanceof YamlPath.Key(String name)
                        && document.find(path.parent()).orElse(null) instanceof YamlMapping mapping
                        && !mapping.flow()
                ? mapping.find(name)
                : Optional.empty();
    }

    private static boolean isFlow(YamlNode node) {
        return (node instanceof YamlMapping mapping
                        && mapping.flow()
                        && !mapping.entries().isEmpty())
                || (node instanceof YamlSequence sequence
                        && sequence.flow()
                        && !sequence.items().isEmpty());
    }

    private static boolean isBlock(YamlNode node) {
        return (node instanceof YamlMapping mapping && !mapping.flow())
                || (node instanceof YamlSequence sequence && !sequence.flow());
    }

    private Optional<Intention> change(YamlPath path, YamlEntry entry, boolean toFlow) {
        YamlDocument document = caret.element().document();
        String name = Objects.requireNonNullElse(entry.name(), "");
        YamlContent content = YamlContent.read(document.value().at(path));
        TextRange range = entry.range();
        String old = range.in(document.text());
        if (content == null || old.chars().anyMatch(c -> "#&*".indexOf(c) >= 0)) {
            return Optional.empty();
        }
        ContentWriter writer = new ContentWriter(YamlStyle.of(document));
        int column = column(document.text(), range.start());
        String text = toFlow ? name + ": " + writer.flow(content) : writer.join(writer.entry(name, content), column);
        if (toFlow && column + text.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        TextChange change = TextChange.of(TextEdit.replace(range, text));
        YamlDocument after = YamlDocument.parse(change.apply(document.text()));
        boolean same = !after.isBroken() && Objects.equals(content(after.value()), content(document.value()));
        return same
                ? caret.of(
                        toFlow ? "Write " + name + " on one line" : "Write " + name + " on lines of its own",
                        Intention.Type.REWRITE,
                        change)
                : Optional.empty();
    }

    private static Optional<YamlContent> content(YamlValue value) {
        return Optional.ofNullable(YamlContent.read(value));
    }

    private static int column(String text, int offset) {
        int start = offset;
        while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
            start--;
        }
        return offset - start;
    }
}
