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

    private MarkdownBlocks() {}

    static List<TextRange> cut(String text) {
        List<TextRange> pieces = new ArrayList<>();
        int line = 0;
        while (line < text.length()) {
            int next = nextLine(text, line);
            String opening = text.substring(line, next).strip();
            String fence = fence(opening);
            if (!fence.isEmpty()) {
                int end = endOfBlock(text, next, fence);
                if (isYaml(opening.substring(fence.length()))) {
                    for (TextRange piece : StreamCutter.cut(text.substring(next, end))) {
                        pieces.add(piece.shift(next));
                    }
                }
                next = nextLine(text, end);
            }
            line = next;
        }
        return pieces;
    }

    private static int endOfBlock(String text, int from, String fence) {
        int line = from;
        while (line < text.length()) {
            int next = nextLine(text, line);
            String content = text.substring(line, next).strip();
            if (content.startsWith(fence) && fence(content).length() == content.length()) {
                return line;
            }
            line = next;
        }
        return text.length();
    }

    /// The fence a line starts with; empty for none.
    private static String fence(String line) {
        char c = line.isEmpty() ? ' ' : line.charAt(0);
        if (c != '`' && c != '~') {
            return "";
        }
        int length = 1;
        while (length < line.length() && line.charAt(length) == c) {
            length++;
        }
        return length >= 3 ? line.substring(0, length) : "";
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

    private static int nextLine(String text, int from) {
        int at = text.indexOf('\n', from);
        return at < 0 ? text.length() : at + 1;
    }
}
