package dev.meshloft.editor.typing;

import dev.meshloft.editor.surface.EditorComponent;
import dev.meshloft.editor.surface.EditorSurface;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;

/// Binds the keys that change text. Each key is one edit.
public final class Typing implements EditorComponent {

    private final EditorSurface surface;
    private final Lines lines;

    public Typing(EditorSurface surface) {
        this.surface = surface;
        this.lines = new SurfaceLines(surface);
    }

    @Override
    public void install() {
        bind("Tab", LineCommands::indent);
        bind("Shift+Tab", LineCommands::outdent);
        bind("Enter", SmartKeys::enter);
        bind("Shortcut+Slash", LineCommands::toggleComment);
        bind("Shortcut+D", LineCommands::duplicate);
        bindSome("Alt+Up", LineCommands::moveUp);
        bindSome("Alt+Down", LineCommands::moveDown);
        bindSome("Backspace", SmartKeys::backspace);
        surface.keys().bind("Shortcut+C", this::copy);
        surface.keys().bind("Shortcut+X", this::cut);
        surface.keys().bind("Shortcut+V", this::paste);
        surface.area().addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        new InputMethod(surface.area()).install();
    }

    private void bind(String keys, BiFunction<Lines, Selection, Typed> command) {
        surface.keys().bindIf(keys, () -> {
            if (surface.area().isEditable()) {
                run(command.apply(lines, selection()));
            }
            return true;
        });
    }

    private void bindSome(String keys, BiFunction<Lines, Selection, Optional<Typed>> command) {
        surface.keys().bindIf(keys, () -> {
            Optional<Typed> typed = surface.area().isEditable() ? command.apply(lines, selection()) : Optional.empty();
            typed.ifPresent(this::run);
            return typed.isPresent();
        });
    }

    private void typed(KeyEvent event) {
        String character = event.getCharacter();
        if (surface.area().isEditable() && character.length() == 1 && !event.isShortcutDown() && !event.isMetaDown()) {
            SmartKeys.character(character.charAt(0), lines, selection()).ifPresent(typed -> {
                run(typed);
                event.consume();
            });
        }
    }

    private void run(Typed typed) {
        if (!typed.edits().isEmpty()) {
            surface.edit(typed.edits(), typed.anchor(), typed.caret());
        }
    }

    private void copy() {
        String selected = surface.area().getSelectedText();
        if (!selected.isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(selected);
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    private void cut() {
        copy();
        if (surface.area().isEditable() && !selection().isEmpty()) {
            replaceSelection("");
        }
    }

    private void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (surface.area().isEditable() && text != null && !text.isEmpty()) {
            replaceSelection(text.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n'));
        }
    }

    private void replaceSelection(String text) {
        Selection selection = selection();
        run(Typed.at(selection.start(), selection.end(), text, selection.start() + text.length()));
    }

    private Selection selection() {
        CodeArea area = surface.area();
        return new Selection(area.getAnchor(), area.getCaretPosition());
    }
}
