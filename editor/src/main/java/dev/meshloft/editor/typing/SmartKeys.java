package dev.meshloft.editor.typing;

import dev.meshloft.editor.text.Lines;
import dev.meshloft.editor.text.Selection;
import java.util.Optional;
import java.util.regex.Pattern;

/// What single keys mean in YAML: Enter, brackets and quotes.
final class SmartKeys {

    private static final String OPENERS = "{[\"'";
    private static final String CLOSERS = "}]\"'";
    /// An item that is a name, a number or a quoted text, so that the next item follows.
    private static final Pattern PLAIN_ITEM =
            Pattern.compile(" *- (?![-?&*!|>#{\\[])(?:\"[^\"]*\"|'[^']*'|[^\"'#:]|:(?! |$)|(?<! )#)+");

    private SmartKeys() {}

    /// Goes on with the next item behind one that is a plain value. Keeps the indentation; deeper after `key:`, an open
    /// bracket and a block scalar's `|`; in line with the key after
    /// `- key`.
    static Typed enter(Lines lines, Selection selection) {
        int line = lines.lineOf(selection.start());
        String before = lines.text(line).substring(0, selection.start() - lines.start(line));
        int endLine = lines.lineOf(selection.end());
        String after = lines.text(endLine).substring(selection.end() - lines.start(endLine));
        if (before.strip().equals("-") && after.isBlank()) {
            return leaveList(lines, line, before, selection);
        }
        boolean plainItem = after.isBlank() && PLAIN_ITEM.matcher(before).matches();
        int indent = plainItem ? LineCommands.indentation(before) : nextIndentation(before);
        String inserted = "\n" + " ".repeat(indent) + (plainItem ? "- " : "");
        int caret = selection.start() + inserted.length();
        if (opensBracket(before) && !after.isEmpty() && "}]".indexOf(after.charAt(0)) >= 0) {
            inserted += "\n" + " ".repeat(LineCommands.indentation(before));
        }
        int skipped = LineCommands.indentation(after);
        return Typed.at(selection.start(), selection.end() + skipped, inserted, caret);
    }

    /// Typed characters that need more than themselves; empty when the character is just put in.
    static Optional<Typed> character(String characters, Lines lines, Selection selection) {
        if (characters.length() != 1) {
            return Optional.empty();
        }
        char typed = characters.charAt(0);
        int line = lines.lineOf(selection.end());
        String text = lines.text(line);
        int column = selection.end() - lines.start(line);
        char next = column < text.length() ? text.charAt(column) : '\n';
        if (!selection.isEmpty()) {
            return OPENERS.indexOf(typed) >= 0 ? Optional.of(wrap(typed, lines, selection)) : Optional.empty();
        }
        if (CLOSERS.indexOf(typed) >= 0 && next == typed && isOpenBefore(typed, text, column)) {
            return Optional.of(Typed.at(selection.end(), selection.end() + 1, "" + typed, selection.end() + 1));
        }
        char previous = column > 0 ? text.charAt(column - 1) : ' ';
        boolean startsValue = " \t[{,".indexOf(previous) >= 0;
        boolean endsHere = " \t\n,}]".indexOf(next) >= 0;
        if (OPENERS.indexOf(typed) >= 0 && startsValue && endsHere && !isInComment(text, column)) {
            int caret = selection.caret();
            return Optional.of(Typed.at(caret, caret, "" + typed + closer(typed), caret + 1));
        }
        return Optional.empty();
    }

    /// Whether the column is between two brackets or quotes with nothing in them.
    static boolean isEmptyPair(String text, int column) {
        return column > 0
                && column < text.length()
                && OPENERS.indexOf(text.charAt(column - 1)) >= 0
                && text.charAt(column) == closer(text.charAt(column - 1));
    }

    private static int nextIndentation(String before) {
        if (before.stripLeading().startsWith("#")) {
            return LineCommands.indentation(before);
        }
        int indent = Pasting.contentColumn(before);
        String content = before.substring(indent).strip();
        boolean deeper = content.endsWith(":") || opensBracket(before) || content.matches(".*:\\s+[|>][-+0-9]*");
        return deeper ? indent + LineCommands.STEP : indent;
    }

    /// Enter on an item with nothing in it ends the list.
    private static Typed leaveList(Lines lines, int line, String before, Selection selection) {
        int indent = Math.max(0, LineCommands.indentation(before) - LineCommands.STEP);
        int start = lines.start(line);
        return Typed.at(start, selection.end(), " ".repeat(indent), start + indent);
    }

    private static boolean opensBracket(String before) {
        String content = before.strip();
        return content.endsWith("{") || content.endsWith("[");
    }

    private static Typed wrap(char opener, Lines lines, Selection selection) {
        String inside = lines.slice(selection.start(), selection.end());
        Typed typed = Typed.at(selection.start(), selection.end(), opener + inside + closer(opener), 0);
        return new Typed(typed.edits(), selection.anchor() + 1, selection.caret() + 1);
    }

    /// Whether a quote was opened before the column, or the closer is a bracket.
    private static boolean isOpenBefore(char closer, String text, int column) {
        return closer == '}'
                || closer == ']'
                || text.substring(0, column).chars().filter(c -> c == closer).count() % 2 == 1;
    }

    private static boolean isInComment(String text, int column) {
        return text.stripLeading().startsWith("#") || text.substring(0, column).contains(" #");
    }

    private static char closer(char opener) {
        return CLOSERS.charAt(OPENERS.indexOf(opener));
    }
}
