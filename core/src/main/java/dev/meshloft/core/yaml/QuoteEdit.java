package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Writes a scalar in another style: plain, in quotes, or as a text block.
record QuoteEdit(Editing editing) {

    YamlEdit restyle(YamlPath path, YamlScalar.Style style) {
        Spot spot = editing.spot(path);
        String damage = editing.incomplete(path);
        String obstacle = damage != null ? damage : editing.obstacle(spot, path);
        if (obstacle != null) {
            return new YamlEdit.Refused(obstacle);
        }
        if (!spot.path().equals(path) || !(spot.node() instanceof YamlScalar scalar)) {
            return new YamlEdit.Refused("There is no single value at " + path);
        }
        if (scalar.style() == style) {
            return new YamlEdit.Possible(TextChange.NONE);
        }
        List<String> text = written(spot, scalar, style);
        return text == null
                ? new YamlEdit.Refused("This value would mean something else in that style")
                : editing.checked(change(spot, scalar, text), UnaryOperator.identity());
    }

    /// @return null when it cannot be written so
    private @Nullable List<String> written(Spot spot, YamlScalar scalar, YamlScalar.Style style) {
        String text = scalar.value();
        boolean isText = scalar.type() == ScalarType.STRING;
        return switch (style) {
            case PLAIN ->
                ScalarWriter.isPlain(text, spot.isInFlow()) && ScalarType.ofPlain(text) == scalar.type()
                        ? List.of(text)
                        : null;
            case SINGLE_QUOTED ->
                isText && text.chars().allMatch(c -> ScalarWriter.isPrintable((char) c))
                        ? List.of(ScalarWriter.quoted(text, style))
                        : null;
            case DOUBLE_QUOTED -> isText ? List.of(ScalarWriter.quoted(text, style)) : null;
            case LITERAL, FOLDED -> isText && !spot.isInFlow() ? block(spot, text, style) : null;
        };
    }

    private @Nullable List<String> block(Spot spot, String text, YamlScalar.Style style) {
        if (!TextBlock.canStand(text)) {
            return null;
        }
        int indent = spot.entry() == null ? 2 : editing.writer().style().indent();
        boolean folded = style == YamlScalar.Style.FOLDED;
        String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        String unfolded = body.replace("\n", "\n\n") + text.substring(body.length());
        return TextBlock.lines(folded ? unfolded : text, folded ? '>' : '|', indent);
    }

    /// The comment behind the value, or behind the header of a block, stays on the first line.
    private TextChange change(Spot spot, YamlScalar scalar, List<String> text) {
        Lines lines = editing.lines();
        int start = scalar.range().start();
        int end = Math.max(start, lines.writtenEnd(scalar));
        String first = text.getFirst() + TextBlock.headerComment(lines, scalar);
        List<TextEdit> edits = new ArrayList<>();
        edits.add(TextEdit.replace(new TextRange(start, end), first));
        if (text.size() > 1) {
            int column = spot.container() == null || spot.entry() == null
                    ? Math.max(0, column(spot))
                    : lines.column(
                            editing.indicators().startOfEntry(spot.entry().key()));
            List<String> rest = new ArrayList<>(text);
            rest.set(0, "");
            edits.add(TextEdit.insert(lines.end(end), editing.writer().join(rest, column)));
        }
        return new TextChange(edits);
    }

    private int column(Spot spot) {
        YamlNode container = spot.container();
        return container == null
                ? 0
                : editing.lines()
                        .column(Members.of(editing.lines(), container).starts().get(spot.index()));
    }
}
