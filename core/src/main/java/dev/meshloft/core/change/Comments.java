package dev.meshloft.core.change;

import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.YamlAlias;
import dev.meshloft.core.yaml.YamlDocument;
import dev.meshloft.core.yaml.YamlMapping;
import dev.meshloft.core.yaml.YamlNode;
import dev.meshloft.core.yaml.YamlScalar;
import dev.meshloft.core.yaml.YamlSequence;
import dev.meshloft.core.yaml.YamlStream;
import java.util.ArrayList;
import java.util.List;

/// The comments of a text, from `#` to the end of the line.
final class Comments {

    private final String text;
    private final List<TextRange> scalars = new ArrayList<>();

    private Comments(String text) {
        this.text = text;
    }

    /// In order, each as often as it is there; of documents that can be read.
    static List<String> of(YamlStream stream) {
        List<String> all = new ArrayList<>();
        for (YamlStream.Piece piece : stream.pieces()) {
            YamlDocument document = piece.document();
            if (!document.isBroken()) {
                Comments comments = new Comments(document.text());
                document.root().ifPresent(comments::collect);
                all.addAll(comments.read());
            }
        }
        return all;
    }

    private void collect(YamlNode node) {
        switch (node) {
            case YamlScalar scalar -> scalars.add(scalar.range());
            case YamlAlias _ -> {}
            case YamlSequence sequence -> sequence.items().forEach(this::collect);
            case YamlMapping mapping ->
                mapping.entries().forEach(entry -> {
                    collect(entry.key());
                    collect(entry.value());
                });
        }
    }

    private List<String> read() {
        List<String> comments = new ArrayList<>();
        int scalar = 0;
        int at = 0;
        while (at < text.length()) {
            while (scalar < scalars.size() && scalars.get(scalar).end() <= at) {
                scalar++;
            }
            if (scalar < scalars.size() && scalars.get(scalar).start() <= at) {
                at = scalars.get(scalar).end();
            } else if (text.charAt(at) == '#' && (at == 0 || Character.isWhitespace(text.charAt(at - 1)))) {
                int end = endOfLine(at);
                comments.add(text.substring(at, end).strip());
                at = end;
            } else {
                at++;
            }
        }
        return comments;
    }

    private int endOfLine(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }
}
