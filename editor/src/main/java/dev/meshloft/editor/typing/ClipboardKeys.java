package dev.meshloft.editor.typing;

import dev.meshloft.editor.surface.EditorSurface;
import dev.meshloft.editor.surface.KeyBindings;
import dev.meshloft.editor.text.Lines;
import dev.meshloft.editor.text.Selection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Cut, copy and paste. Without a selection the whole line is meant.
final class ClipboardKeys {

    private final EditorSurface surface;
    private final AtCarets carets;
    /// What was last copied as a line; pasted, it goes above the caret's line.
    private String copiedLine = "";

    ClipboardKeys(EditorSurface surface, AtCarets carets) {
        this.surface = surface;
        this.carets = carets;
    }

    void install() {
        KeyBindings.Group keys = surface.keys().group("Text");
        keys.bind("Shortcut+X", "Cut", this::cut);
        keys.bind("Shortcut+C", "Copy", this::copy);
        keys.bind("Shortcut+V", "Paste, fitted to the indentation", this::paste);
        keys.bind("Shortcut+Shift+V", "Paste as it is", this::pasteRaw);
        surface.keys().bindIf("Shift+Delete", () -> done(this::cut));
        surface.keys().bindIf("Shortcut+Insert", () -> done(this::copy));
        surface.keys().bindIf("Shift+Insert", () -> done(this::paste));
    }

    private static boolean done(Runnable action) {
        action.run();
        return true;
    }

    private void copy() {
        List<Selection> selections =
                surface.selections().stream().filter(each -> !each.isEmpty()).toList();
        Lines lines = surface.lines();
        copiedLine = selections.isEmpty() ? wholeLines(surface.selection()) + "\n" : "";
        ClipboardContent content = new ClipboardContent();
        content.putString(
                selections.isEmpty()
                        ? copiedLine
                        : inOrder(selections).stream()
                                .map(each -> lines.slice(each.start(), each.end()))
                                .collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void cut() {
        copy();
        boolean selected = surface.selections().stream().anyMatch(each -> !each.isEmpty());
        carets.run(selected ? Deletions::cut : LineCommands::delete);
    }

    private void paste() {
        String text = clipboard();
        if (text.isEmpty()) {
            return;
        }
        List<String> parts = List.of(text.split("\n", -1));
        if (!surface.hasOneCaret() && parts.size() == surface.selections().size()) {
            pasteApart(parts);
        } else if (text.equals(copiedLine) && surface.selection().isEmpty()) {
            carets.run((lines, selection) -> Pasting.line(lines, selection, text));
        } else {
            carets.run((lines, selection) -> Pasting.paste(lines, selection, text));
        }
    }

    private void pasteRaw() {
        String text = clipboard();
        carets.run((lines, selection) ->
                Typed.at(selection.start(), selection.end(), text, selection.start() + text.length()));
    }

    /// Each caret gets the line of its turn.
    private void pasteApart(List<String> parts) {
        List<Selection> order = inOrder(surface.selections());
        List<Typed> typed = new ArrayList<>();
        for (Selection each : surface.selections()) {
            String part = parts.get(order.indexOf(each));
            typed.add(Typed.at(each.start(), each.end(), part, each.start() + part.length()));
        }
        if (surface.isEditable()) {
            carets.make(typed);
        }
    }

    private static List<Selection> inOrder(List<Selection> selections) {
        return selections.stream()
                .sorted(Comparator.comparingInt(Selection::start))
                .toList();
    }

    private String wholeLines(Selection selection) {
        Lines lines = surface.lines();
        return lines.slice(lines.start(selection.firstLine(lines)), lines.end(selection.lastLine(lines)));
    }

    private static String clipboard() {
        String text = Clipboard.getSystemClipboard().getString();
        return text == null
                ? ""
                : text.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
    }
}
