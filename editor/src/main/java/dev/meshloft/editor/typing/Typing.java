package dev.meshloft.editor.typing;

import dev.meshloft.editor.surface.EditorComponent;
import dev.meshloft.editor.surface.EditorSurface;
import dev.meshloft.editor.surface.KeyBindings;
import dev.meshloft.editor.text.Lines;
import dev.meshloft.editor.text.Selection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.input.KeyEvent;

/// The keys that change text. Each key is one edit, at all carets.
public final class Typing implements EditorComponent {

    private static final String SYSTEM = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);

    private final EditorSurface surface;
    private final AtCarets carets;

    public Typing(EditorSurface surface) {
        this.surface = surface;
        this.carets = new AtCarets(surface);
    }

    @Override
    public void install() {
        bindLines(surface.keys().group("Lines"));
        bindDeletions();
        surface.keys().bindIf("Enter", () -> run(SmartKeys::enter));
        surface.keys().bindIf("Shift+Enter", () -> run(SmartKeys::enter));
        surface.area().addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        new CaretKeys(surface, carets).install();
        new ClipboardKeys(surface, carets).install();
        new InputMethod(surface, carets).install();
        new TextDrag(surface).install();
    }

    private void bindLines(KeyBindings.Group keys) {
        keys.bindIf("Tab", "Indent", () -> run(LineCommands::indent));
        keys.bindIf("Shift+Tab", "Outdent", () -> run(LineCommands::outdent));
        keys.bindIf("Shortcut+Close_Bracket", "Indent lines", () -> run(LineCommands::indentLines));
        keys.bindIf("Shortcut+Open_Bracket", "Outdent lines", () -> run(LineCommands::outdent));
        keys.bindIf("Shortcut+Slash", "Comment or uncomment", () -> run(LineCommands::toggleComment));
        keys.bindIf("Alt+Up", "Move lines up", () -> runSome(LineCommands::moveUp));
        keys.bindIf("Alt+Down", "Move lines down", () -> runSome(LineCommands::moveDown));
        keys.bindIf("Shift+Alt+Down", "Copy lines down", () -> run(LineCommands::copyDown));
        keys.bindIf("Shift+Alt+Up", "Copy lines up", () -> run(LineCommands::copyUp));
        keys.bindIf("Shortcut+Shift+D", "Duplicate selection or line", () -> run(LineCommands::duplicate));
        keys.bindIf("Shortcut+Shift+K", "Delete lines", () -> run(LineCommands::delete));
        keys.bindIf("Shortcut+J", "Join lines", () -> runSome(LineCommands::join));
    }

    private void bindDeletions() {
        surface.keys().bindIf("Backspace", () -> run(Deletions::back));
        surface.keys().bindIf("Shift+Backspace", () -> run(Deletions::back));
        surface.keys().bindIf("Delete", () -> run(Deletions::forward));
        KeyBindings.Group keys = surface.keys().group("Text");
        keys.bindIf("Shortcut+Backspace", "Delete the word before", () -> run(Deletions::wordBack));
        keys.bindIf("Shortcut+Delete", "Delete the word behind", () -> run(Deletions::wordForward));
    }

    /// The key is taken even when the text is read-only.
    private boolean run(BiFunction<Lines, Selection, Typed> command) {
        carets.run(command);
        return true;
    }

    private boolean runSome(BiFunction<Lines, Selection, Optional<Typed>> command) {
        carets.runSome(command);
        return true;
    }

    private void typed(KeyEvent event) {
        String text = event.getCharacter();
        if (!event.isConsumed()
                && isText(event)
                && !text.isEmpty()
                && text.chars().noneMatch(Character::isISOControl)) {
            surface.typedText().type(text, () -> carets.type(text));
            event.consume();
        }
    }

    /// With Alt Gr, Windows tells of Ctrl and Alt together; on a Mac, Alt makes characters.
    private static boolean isText(KeyEvent event) {
        boolean plain = !event.isControlDown() && !event.isMetaDown();
        return event.isAltDown()
                ? SYSTEM.startsWith("mac") ? plain : SYSTEM.startsWith("windows") && event.isControlDown()
                : plain;
    }
}
