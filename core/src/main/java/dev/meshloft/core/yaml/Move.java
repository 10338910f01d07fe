package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/// Moves an item of a sequence to another position, with the comments that belong to it. What stands between the items
/// (line breaks, blank lines, commas) stays where it is.
record Move(Lines lines) {

    TextChange move(YamlSequence sequence, int from, int to) {
        List<TextRange> chunks = chunks(sequence);
        List<TextRange> moved = new ArrayList<>(chunks);
        moved.add(to, moved.remove(from));
        List<TextEdit> edits = new ArrayList<>();
        for (int i = 0; i < chunks.size(); i++) {
            if (!chunks.get(i).equals(moved.get(i))) {
                edits.add(TextEdit.replace(chunks.get(i), moved.get(i).in(lines.text())));
            }
        }
        return new TextChange(edits);
    }

    private List<TextRange> chunks(YamlSequence sequence) {
        Indicators indicators = new Indicators(lines);
        List<TextRange> chunks = new ArrayList<>();
        if (sequence.flow()) {
            for (YamlNode item : sequence.items()) {
                chunks.add(new TextRange(
                        indicators.startWithProperties(item), item.range().end()));
            }
            return chunks;
        }
        List<Integer> dashes = indicators.dashes(sequence);
        int column = lines.column(dashes.getFirst());
        int floor = 0;
        for (int i = 0; i < dashes.size(); i++) {
            int start = lines.startWithComments(dashes.get(i), floor);
            int end = lines.endWithComments(sequence.items().get(i), column);
            chunks.add(new TextRange(lines.isFirstInLine(dashes.get(i)) ? start + column : start, end));
            floor = end + 1;
        }
        return chunks;
    }
}
