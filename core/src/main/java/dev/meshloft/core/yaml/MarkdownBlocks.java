package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Finds the fenced code blocks of a Markdown text that hold YAML, and cuts each into documents.
///
/// A fence is three or more backticks or tildes, indented by blanks at most; the block ends with a fence of the same
/// character at least as long, or with the text (CommonMark 0.31, section 4.5). Blocks in lists keep their indentation,
/// which YAML does not mind.
final class MarkdownBlocks {

    private final Lines lines;
    private final List<TextRange> pieces = new ArrayList<>();

    private MarkdownBlocks(String text) {
        this.lines = new Lines(text);
    }

    static List<TextRange> cut(String text) {
        MarkdownBlocks blocks = new MarkdownBlocks(text);
        blocks.run();
        return blocks.pieces;
    }

    private void run() {
        String text = lines.text();
        int line = 0;
        while (line < text.length()) {
            int next = lines.next(line);
            int fence = firstCharacter(line);
            int length = fenceLength(fence);
            if (length > 0) {
                int end = endOfBlock(next, text.charAt(fence), length);
                if (isYaml(text.substring(fence + length, lines.end(fence)))) {
                    addPieces(next, end);
                }
                next = lines.next(end);
            }
            line = next;
        }
    }

    private void addPieces(int start, int end) {
        for (TextRange piece : StreamCutter.cut(lines.text().substring(start, end))) {
            pieces.add(piece.shift(start));
        }
    }

    private int endOfBlock(int from, char mark, int length) {
        int line = from;
        while (line < lines.text().length()) {
            int at = firstCharacter(line);
            int own = fenceLength(at);
            if (own >= length && lines.text().charAt(at) == mark && lines.isBlank(at + own, lines.end(at))) {
                return line;
            }
            line = lines.next(line);
        }
        return lines.text().length();
    }

    private int firstCharacter(int line) {
        int at = line;
        while (at < lines.text().length() && " \t".indexOf(lines.text().charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /// How long the fence is that stands here; 0 for none.
    private int fenceLength(int at) {
        String text = lines.text();
        if (at >= text.length() || (text.charAt(at) != '`' && text.charAt(at) != '~')) {
            return 0;
        }
        int end = at + 1;
        while (end < text.length() && text.charAt(end) == text.charAt(at)) {
            end++;
        }
        return end - at >= 3 ? end - at : 0;
    }

    private static boolean isYaml(String words) {
        String language = words.strip().toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < language.length() && Character.isLetter(language.charAt(end))) {
            end++;
        }
        return language.substring(0, end).equals("yaml")
                || language.substring(0, end).equals("yml");
    }
}
