package dev.meshloft.editor.typing;

import dev.meshloft.editor.text.Lines;
import dev.meshloft.editor.text.Selection;

/// Words as YAML of Kubernetes has them: letters, digits, `_` and `-` belong together, so that `payments-callers` is
/// one
/// word and `reviews.storefront` two.
public final class Words {

    private enum Kind {
        BLANK,
        WORD,
        SIGN
    }

    private Words() {}

    /// The end of the word behind an offset; from a line's end, where the next line's text begins.
    static int next(Lines lines, int offset) {
        int line = lines.lineOf(offset);
        String text = lines.text(line);
        int at = offset - lines.start(line);
        if (at == text.length()) {
            return line + 1 == lines.count()
                    ? offset
                    : lines.start(line + 1) + LineCommands.indentation(lines.text(line + 1));
        }
        at = skip(text, at, Kind.BLANK);
        return lines.start(line) + (at == text.length() ? at : skip(text, at, kindAt(text, at)));
    }

    /// The start of the word before an offset; from a line's start, the end of the line above.
    static int previous(Lines lines, int offset) {
        int line = lines.lineOf(offset);
        String text = lines.text(line);
        int at = offset - lines.start(line);
        if (at == 0) {
            return line == 0 ? 0 : lines.end(line - 1);
        }
        at = skipBack(text, at, Kind.BLANK);
        return lines.start(line) + (at == 0 ? 0 : skipBack(text, at, kindAt(text, at - 1)));
    }

    /// The word an offset is in or touches, else the blanks or signs it is in; empty on an empty line.
    public static Selection around(Lines lines, int offset) {
        int line = lines.lineOf(offset);
        String text = lines.text(line);
        int at = offset - lines.start(line);
        boolean behind = at > 0 && (at == text.length() || kindAt(text, at) != Kind.WORD);
        int inside = behind && kindAt(text, at - 1) != Kind.BLANK ? at - 1 : Math.min(at, text.length() - 1);
        if (inside < 0) {
            return Selection.at(offset);
        }
        Kind kind = kindAt(text, inside);
        return new Selection(
                lines.start(line) + skipBack(text, inside + 1, kind), lines.start(line) + skip(text, inside, kind));
    }

    private static int skip(String text, int from, Kind kind) {
        int at = from;
        while (at < text.length() && kindAt(text, at) == kind) {
            at++;
        }
        return at;
    }

    private static int skipBack(String text, int from, Kind kind) {
        int at = from;
        while (at > 0 && kindAt(text, at - 1) == kind) {
            at--;
        }
        return at;
    }

    private static Kind kindAt(String text, int at) {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            return Kind.BLANK;
        }
        boolean word = Character.isLetterOrDigit(c) || c == '_' || c == '-' || Character.isSurrogate(c);
        return word ? Kind.WORD : Kind.SIGN;
    }
}
