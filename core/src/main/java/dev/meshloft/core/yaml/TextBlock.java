package dev.meshloft.core.yaml;

import java.util.ArrayList;
import java.util.List;

/// Texts of several lines in block style (`|` and `>`).
///
/// Source: YAML 1.2.2, section 8.1.
final class TextBlock {

    private TextBlock() {}

    /// Whether a text of several lines can be written without quotes and without counting blanks in its header.
    static boolean fits(String text) {
        int end = text.endsWith("\n") ? text.length() - 1 : text.length();
        boolean severalLines = text.indexOf('\n') >= 0 && end > 0;
        return severalLines && canStand(text);
    }

    /// Whether a text, of one line or more, can stand in a block.
    static boolean canStand(String text) {
        return !text.isEmpty()
                && " \t\n".indexOf(text.charAt(0)) < 0
                && !text.endsWith("\n\n")
                && !text.endsWith(" \n")
                && text.chars().allMatch(c -> c == '\n' || c == '\t' || ScalarWriter.isPrintable((char) c));
    }

    static boolean isOne(YamlNode node) {
        return node instanceof YamlScalar scalar
                && (scalar.style() == YamlScalar.Style.LITERAL || scalar.style() == YamlScalar.Style.FOLDED);
    }

    /// The comment behind the header of a block, with the blanks before it; empty for none and for other nodes.
    static String headerComment(Lines lines, YamlNode node) {
        int start = node.range().start();
        int end = isOne(node) ? lines.end(start) : start;
        for (int at = start + 1; at < end; at++) {
            if (lines.text().charAt(at) == '#') {
                int from = at;
                while (" \t".indexOf(lines.text().charAt(from - 1)) >= 0) {
                    from--;
                }
                return lines.text().substring(from, end);
            }
        }
        return "";
    }

    /// Header and lines, the lines indented.
    ///
    /// @param indicator `|`, or `>` when the text has one line only
    static List<String> lines(String text, char indicator, int indent) {
        boolean ends = text.endsWith("\n");
        List<String> lines = new ArrayList<>();
        lines.add(indicator + (ends ? "" : "-"));
        String body = ends ? text.substring(0, text.length() - 1) : text;
        for (String line : body.split("\n", -1)) {
            lines.add(ContentWriter.indented(line, indent));
        }
        return lines;
    }
}
