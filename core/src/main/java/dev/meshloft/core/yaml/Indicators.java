package dev.meshloft.core.yaml;

import java.util.ArrayList;
import java.util.List;

/// Where the dashes, colons and properties (anchors, tags) around nodes are; nodes know only their own ranges.
record Indicators(Lines lines) {

    /// The dashes of a sequence in block style, one for each item.
    List<Integer> dashes(YamlSequence sequence) {
        List<Integer> dashes = new ArrayList<>();
        int column = lines.column(sequence.range().start());
        int dash = sequence.range().start();
        for (YamlNode item : sequence.items()) {
            dashes.add(dash);
            dash = nextDash(lines.writtenEnd(item), column);
        }
        return dashes;
    }

    private int nextDash(int from, int column) {
        int line = lines.next(from);
        while (line < lines.text().length()) {
            int at = line + column;
            if (at < lines.end(line) && lines.text().charAt(at) == '-' && lines.isBlank(line, at)) {
                return at;
            }
            int next = lines.next(line);
            line = next == line ? lines.text().length() : next;
        }
        return lines.text().length();
    }

    /// Behind the `:` of a key.
    int behindColon(YamlEntry entry) {
        int at = entry.key().range().end();
        int end = Math.max(at, entry.value().range().start());
        while (at < end && lines.text().charAt(at) != ':') {
            at++;
        }
        return Math.min(at + 1, Math.max(end, entry.key().range().end()));
    }

    /// Behind the `:` of a key, and behind the value's anchor and tag where they stand on the key's line and the value
    /// below it.
    int behindKeyLine(YamlEntry entry) {
        int at = behindColon(entry);
        int end = lines.end(at);
        while (true) {
            int token = at;
            while (token < end && Character.isWhitespace(lines.text().charAt(token))) {
                token++;
            }
            if (token == end
                    || (lines.text().charAt(token) != '&' && lines.text().charAt(token) != '!')) {
                return at;
            }
            while (token < end && !Character.isWhitespace(lines.text().charAt(token))) {
                token++;
            }
            at = token;
        }
    }

    /// Where an entry starts: at its key with its anchor and tag, or at the `?` before it.
    int startOfEntry(YamlNode key) {
        int start = startWithProperties(key);
        int at = start;
        while (at > 0 && " \t".indexOf(lines.text().charAt(at - 1)) >= 0) {
            at--;
        }
        boolean explicit = at > 0 && at < start && lines.text().charAt(at - 1) == '?';
        return explicit && isFree(at - 1) ? at - 1 : start;
    }

    /// Whether a `?` is an indicator: nothing but a line's start, a blank, a dash or a bracket stands before it.
    private boolean isFree(int at) {
        return at == 0 || isBorder(lines.text().charAt(at - 1)) || at == lines.start(at);
    }

    /// Where a node starts with its anchor and tag.
    int startWithProperties(YamlNode node) {
        int count = (node.anchor() == null ? 0 : 1) + (node.tag() == null ? 0 : 1);
        int start = node.range().start();
        for (int i = 0; i < count; i++) {
            int end = start;
            while (end > 0 && Character.isWhitespace(lines.text().charAt(end - 1))) {
                end--;
            }
            int at = end;
            while (at > 0 && !isBorder(lines.text().charAt(at - 1))) {
                at--;
            }
            if (at == end || (lines.text().charAt(at) != '&' && lines.text().charAt(at) != '!')) {
                return start;
            }
            start = at;
        }
        return start;
    }

    private static boolean isBorder(char c) {
        return Character.isWhitespace(c) || c == '[' || c == '{' || c == ',';
    }
}
