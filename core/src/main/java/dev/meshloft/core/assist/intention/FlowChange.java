package dev.meshloft.core.assist.intention;

import dev.meshloft.core.assist.Intention;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.YamlDocument;
import dev.meshloft.core.yaml.YamlEdit;
import dev.meshloft.core.yaml.YamlEdits;
import dev.meshloft.core.yaml.YamlEntry;
import dev.meshloft.core.yaml.YamlMapping;
import dev.meshloft.core.yaml.YamlNode;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlSequence;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A mapping or list on lines of their own instead of in brackets, and the other way round. One line is not offered
/// where
/// comments in it need more.
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
        YamlEdit edit = toFlow ? YamlEdits.toFlow(document, path) : YamlEdits.toBlock(document, path);
        return edit.findChange()
                .filter(change -> !toFlow || isOneLine(change.apply(document.text()), path))
                .flatMap(change -> caret.of(
                        toFlow ? "Write " + name + " on one line" : "Write " + name + " on lines of its own",
                        Intention.Type.REWRITE,
                        change));
    }

    private static boolean isOneLine(String text, YamlPath path) {
        YamlDocument after = YamlDocument.parse(text);
        return after.find(path).filter(node -> fits(text, node.range())).isPresent();
    }

    private static boolean fits(String text, TextRange range) {
        String value = range.in(text);
        int lineStart = Math.max(text.lastIndexOf('\n', range.start()), text.lastIndexOf('\r', range.start()));
        return value.indexOf('\n') < 0 && value.indexOf('\r') < 0 && range.end() - lineStart <= LONGEST_LINE;
    }
}
