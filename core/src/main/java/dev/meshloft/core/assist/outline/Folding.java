package dev.meshloft.core.assist.outline;

import dev.meshloft.core.assist.Fold;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.YamlDocument;
import dev.meshloft.core.yaml.YamlEntry;
import dev.meshloft.core.yaml.YamlMapping;
import dev.meshloft.core.yaml.YamlNode;
import dev.meshloft.core.yaml.YamlScalar;
import dev.meshloft.core.yaml.YamlSequence;
import dev.meshloft.core.yaml.YamlStream;
import dev.meshloft.core.yaml.YamlValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What can be folded: documents of a file with several, mappings, lists, their items, and comments of several lines.
public final class Folding {

    private final String text;
    private final List<Fold> folds = new ArrayList<>();

    private Folding(String text) {
        this.text = text;
    }

    public static List<Fold> folds(String text, YamlStream stream) {
        Folding folding = new Folding(text);
        for (YamlStream.Piece piece : stream.pieces()) {
            if (stream.pieces().size() > 1) {
                folding.document(piece);
            }
            piece.document().root().ifPresent(root -> folding.node(root, piece.start()));
            folding.comments(piece.range());
        }
        folding.folds.sort(Comparator.comparingInt((Fold fold) -> fold.range().start())
                .thenComparing(
                        Comparator.comparingInt((Fold fold) -> fold.range().end())
                                .reversed()));
        return folding.distinctStarts();
    }

    /// Of two that start on one line, the outer one: a key and its only item look the same.
    private List<Fold> distinctStarts() {
        List<Fold> distinct = new ArrayList<>();
        for (Fold fold : folds) {
            boolean same = !distinct.isEmpty()
                    && distinct.getLast().range().start() == fold.range().start();
            if (!same) {
                distinct.add(fold);
            }
        }
        return List.copyOf(distinct);
    }

    private void document(YamlStream.Piece piece) {
        YamlDocument document = piece.document();
        document.root().ifPresent(root -> {
            YamlValue value = document.value();
            String summary = value.get("kind").stringOr("") + " "
                    + value.get("metadata").get("name").stringOr("");
            add(Fold.Type.DOCUMENT, root.range().shift(piece.start()), summary.strip());
        });
    }

    private void node(YamlNode node, int start) {
        switch (node) {
            case YamlMapping mapping -> mapping.entries().forEach(entry -> entry(entry, start));
            case YamlSequence sequence -> {
                for (YamlNode item : sequence.items()) {
                    add(Fold.Type.BLOCK, item.range().shift(start), "");
                    node(item, start);
                }
            }
            default -> {}
        }
    }

    private void entry(YamlEntry entry, int start) {
        String summary = switch (entry.value()) {
            case YamlSequence sequence ->
                sequence.items().size() == 1 ? "1 item" : sequence.items().size() + " items";
            case YamlMapping mapping ->
                mapping.entries().size() == 1 ? "1 field" : mapping.entries().size() + " fields";
            case YamlScalar _ -> "text";
            default -> "";
        };
        add(Fold.Type.BLOCK, entry.range().shift(start), summary);
        node(entry.value(), start);
    }

    private void add(Fold.Type type, TextRange range, String summary) {
        int from = lineEnd(range.start());
        int to = lineEnd(Math.max(range.start(), lastCharacter(range)));
        if (to > from) {
            folds.add(new Fold(type, new TextRange(from, to), summary));
        }
    }

    private int lastCharacter(TextRange range) {
        int last = range.end();
        while (last > range.start() && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    private void comments(TextRange piece) {
        int line = piece.start();
        int first = -1;
        int last = -1;
        while (line <= piece.end()) {
            int end = Math.min(lineEnd(line), piece.end());
            boolean comment = text.substring(line, end).stripLeading().startsWith("#");
            if (comment) {
                first = first < 0 ? end : first;
                last = end;
            }
            if (!comment || end >= piece.end()) {
                if (last > first && first >= 0) {
                    folds.add(new Fold(Fold.Type.COMMENT, new TextRange(first, last), ""));
                }
                first = -1;
                last = -1;
            }
            line = text.startsWith("\r\n", end) ? end + 2 : end + 1;
        }
    }

    private int lineEnd(int offset) {
        int end = offset;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }
}
