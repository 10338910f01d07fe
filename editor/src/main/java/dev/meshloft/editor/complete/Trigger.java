package dev.meshloft.editor.complete;

import dev.meshloft.editor.surface.EditorSurface;

/// When typing opens the list.
final class Trigger {

    private Trigger() {}

    /// With a name's first letter, after what parts a name (`.`, `/`), and with the blank behind `key:` and `-`; never
    /// in a comment.
    static boolean opens(EditorSurface surface, String typed) {
        if (typed.length() != 1) {
            return false;
        }
        int line = surface.lineOf(surface.caret());
        String before = surface.line(line).substring(0, surface.caret() - surface.startOf(line));
        if (before.stripLeading().startsWith("#") || before.contains(" #")) {
            return false;
        }
        char c = typed.charAt(0);
        return Character.isLetterOrDigit(c)
                || "./*-\"'".indexOf(c) >= 0
                || (c == ' ' && (before.endsWith(": ") || before.endsWith("- ")))
                || "[{,".indexOf(c) >= 0;
    }
}
