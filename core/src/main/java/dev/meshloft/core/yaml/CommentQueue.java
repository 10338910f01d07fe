package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The comments in a stretch of text, in order; each is taken once while the nodes around are written anew.
final class CommentQueue {

    private final Lines lines;
    private final Deque<TextRange> comments = new ArrayDeque<>();

    private CommentQueue(Lines lines) {
        this.lines = lines;
    }

    /// @param node whose scalars may hold what looks like a comment
    static CommentQueue in(Lines lines, TextRange stretch, YamlNode node) {
        CommentQueue queue = new CommentQueue(lines);
        int from = stretch.start();
        for (TextRange scalar : queue.scalars(node, new ArrayList<>())) {
            queue.find(from, Math.min(scalar.start(), stretch.end()));
            from = Math.max(from, scalar.end());
        }
        queue.find(from, stretch.end());
        return queue;
    }

    private List<TextRange> scalars(YamlNode node, List<TextRange> found) {
        switch (node) {
            case YamlScalar scalar -> found.add(withoutHeader(scalar));
            case YamlAlias alias -> found.add(alias.range());
            case YamlSequence sequence -> sequence.items().forEach(item -> scalars(item, found));
            case YamlMapping mapping ->
                mapping.entries().forEach(entry -> {
                    scalars(entry.key(), found);
                    scalars(entry.value(), found);
                });
        }
        return found;
    }

    /// Behind the header of a text block a comment may stand.
    private TextRange withoutHeader(YamlScalar scalar) {
        int end = scalar.range().end();
        return switch (scalar.style()) {
            case LITERAL, FOLDED ->
                new TextRange(Math.min(end, lines.end(scalar.range().start())), end);
            case PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED -> scalar.range();
        };
    }

    private void find(int from, int end) {
        String text = lines.text();
        int at = from;
        while (at < end) {
            boolean free = at == 0 || Character.isWhitespace(text.charAt(at - 1)) || at == lines.start(at);
            if (text.charAt(at) == '#' && free) {
                TextRange comment = new TextRange(at, lines.end(at));
                comments.add(comment);
                at = comment.end();
            } else {
                at++;
            }
        }
    }

    int size() {
        return comments.size();
    }

    boolean isEmptyBefore(int offset) {
        return comments.isEmpty() || comments.element().start() >= offset;
    }

    /// Those on lines of their own before an offset.
    List<String> above(int offset) {
        List<String> above = new ArrayList<>();
        while (!isEmptyBefore(offset)) {
            above.add(comments.remove().in(lines.text()));
        }
        return above;
    }

    /// The one behind an offset in its line, if nothing else is to come before it; null for none.
    @Nullable
    String beside(int offset, int next) {
        boolean isBeside = !comments.isEmpty()
                && lines.start(comments.element().start()) == lines.start(offset)
                && comments.element().start() < next;
        return isBeside ? comments.remove().in(lines.text()) : null;
    }
}
