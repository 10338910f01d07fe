package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mapping or sequence whose end was not seen yet.
final class OpenCollection {

    private final boolean mapping;
    private final boolean flow;
    private final int start;
    private final @Nullable String anchor;
    private final @Nullable String tag;
    private final List<YamlNode> children = new ArrayList<>();

    OpenCollection(boolean mapping, boolean flow, int start, @Nullable String anchor, @Nullable String tag) {
        this.mapping = mapping;
        this.flow = flow;
        this.start = start;
        this.anchor = anchor;
        this.tag = tag;
    }

    /// Keys and values take turns in a mapping.
    void add(YamlNode node) {
        children.add(node);
    }

    /// In block style the parser's end is where the next token starts, so the last child tells the end.
    YamlNode close(int parserEnd) {
        int last = children.isEmpty() ? start : children.getLast().range().end();
        int end = flow ? Math.max(last, parserEnd) : Math.max(start, last);
        TextRange range = new TextRange(Math.min(start, end), end);
        return mapping
                ? new YamlMapping(range, flow, entries(), anchor, tag)
                : new YamlSequence(range, flow, children, anchor, tag);
    }

    /// What is here when the text ends in the middle.
    YamlNode closeEarly() {
        return close(start);
    }

    private List<YamlEntry> entries() {
        List<YamlEntry> entries = new ArrayList<>(children.size() / 2 + 1);
        for (int i = 0; i < children.size(); i += 2) {
            YamlNode key = children.get(i);
            YamlNode value = i + 1 < children.size()
                    ? children.get(i + 1)
                    : YamlScalar.missing(key.range().end());
            entries.add(new YamlEntry(key, value));
        }
        return entries;
    }
}
