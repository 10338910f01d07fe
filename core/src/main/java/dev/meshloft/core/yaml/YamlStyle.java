package dev.meshloft.core.yaml;

import java.util.HashMap;
import java.util.Map;

/// How a document is written, so that what is added looks like what is there: the majority wins.
///
/// @param lineBreak `\n`, `\r\n` or `\r`
/// @param indent blanks a nested mapping is indented by
/// @param dashIndent blanks the dash of a sequence stands to the right of its key
/// @param quote for texts that need one
/// @param padded whether flow mappings have blanks inside their braces
public record YamlStyle(String lineBreak, int indent, int dashIndent, YamlScalar.Style quote, boolean padded) {

    /// Where nothing is written yet.
    public static final YamlStyle USUAL = new YamlStyle("\n", 2, 0, YamlScalar.Style.DOUBLE_QUOTED, false);

    public static YamlStyle of(YamlDocument document) {
        return of(document, USUAL);
    }

    /// @param usual what holds where the document shows nothing, such as the style of its neighbours
    public static YamlStyle of(YamlDocument document, YamlStyle usual) {
        Votes votes = new Votes(new Lines(document.text()));
        document.root().ifPresent(root -> votes.count(root, -1));
        return new YamlStyle(
                lineBreak(document.text(), usual.lineBreak()),
                votes.indents.winner(usual.indent()),
                votes.dashes.winner(usual.dashIndent()),
                votes.quotes.winner(usual.quote()),
                votes.padding.winner(usual.padded()));
    }

    private static String lineBreak(String text, String usual) {
        int windows = 0;
        int unix = 0;
        int mac = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\r') {
                boolean pair = i + 1 < text.length() && text.charAt(i + 1) == '\n';
                windows += pair ? 1 : 0;
                mac += pair ? 0 : 1;
                i += pair ? 1 : 0;
            } else if (text.charAt(i) == '\n') {
                unix++;
            }
        }
        if (windows + unix + mac == 0) {
            return usual;
        }
        return windows > unix && windows >= mac ? "\r\n" : mac > unix ? "\r" : "\n";
    }

    private static final class Tally<T> {

        private final Map<T, Integer> counts = new HashMap<>();

        void add(T value) {
            counts.merge(value, 1, Integer::sum);
        }

        T winner(T usual) {
            T best = usual;
            for (Map.Entry<T, Integer> entry : counts.entrySet()) {
                if (entry.getValue() > counts.getOrDefault(best, 0)) {
                    best = entry.getKey();
                }
            }
            return best;
        }
    }

    private static final class Votes {

        private final Lines lines;
        private final Tally<Integer> indents = new Tally<>();
        private final Tally<Integer> dashes = new Tally<>();
        private final Tally<YamlScalar.Style> quotes = new Tally<>();
        private final Tally<Boolean> padding = new Tally<>();

        Votes(Lines lines) {
            this.lines = lines;
        }

        /// @param keyColumn of the key this node is the value of; -1 when it is not
        void count(YamlNode node, int keyColumn) {
            switch (node) {
                case YamlScalar scalar -> countQuote(scalar);
                case YamlAlias _ -> {}
                case YamlSequence sequence -> {
                    if (!sequence.flow() && keyColumn >= 0) {
                        add(dashes, lines.column(sequence.range().start()) - keyColumn, 0);
                    }
                    sequence.items().forEach(item -> count(item, -1));
                }
                case YamlMapping mapping -> countMapping(mapping, keyColumn);
            }
        }

        private void countMapping(YamlMapping mapping, int keyColumn) {
            int column = mapping.flow() ? -1 : lines.column(mapping.range().start());
            if (mapping.flow() && !mapping.entries().isEmpty()) {
                padding.add(lines.text().startsWith(" ", mapping.range().start() + 1));
            } else if (keyColumn >= 0) {
                add(indents, column - keyColumn, 1);
            }
            for (YamlEntry entry : mapping.entries()) {
                count(entry.key(), -1);
                count(entry.value(), column);
            }
        }

        private void countQuote(YamlScalar scalar) {
            switch (scalar.style()) {
                case SINGLE_QUOTED, DOUBLE_QUOTED -> quotes.add(scalar.style());
                case PLAIN, LITERAL, FOLDED -> {}
            }
        }

        private static void add(Tally<Integer> tally, int value, int least) {
            if (value >= least && value <= 16) {
                tally.add(value);
            }
        }
    }
}
