package dev.meshloft.core.assist;

import dev.meshloft.core.text.TextRange;
import java.util.List;

/// One thing of a file's outline.
///
/// @param detail shown behind the name, quieter; may be empty
/// @param range all of it, in the file's text
/// @param nameRange where the caret goes
public record OutlineItem(
        ItemKind kind, String name, String detail, TextRange range, TextRange nameRange, List<OutlineItem> children) {

    public OutlineItem {
        children = List.copyOf(children);
    }
}
