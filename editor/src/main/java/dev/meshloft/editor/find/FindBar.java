package dev.meshloft.editor.find;

import dev.meshloft.editor.icon.Icon;
import dev.meshloft.editor.icon.IconView;
import dev.meshloft.editor.surface.EditorComponent;
import dev.meshloft.editor.surface.EditorSurface;
import dev.meshloft.editor.surface.KeyBindings;
import dev.meshloft.editor.text.Selection;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// Find and replace above the text. Enter goes to the next match, Shift+Enter to the one before, Escape closes.
public final class FindBar extends GridPane implements EditorComponent {

    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final EditorSurface surface;
    private final Finder finder;
    private final TextField query = field("Find");
    private final TextField replacement = field("Replace with");
    private final ToggleButton matchCase = toggle("Aa", "Match case (Alt+C)");
    private final ToggleButton wholeWord = toggle("W", "Whole words (Alt+W)");
    private final ToggleButton regex = toggle(".*", "Regular expression (Alt+R)");
    private final ToggleButton inSelection = toggle("Sel", "In the selection only (Alt+S)");
    private final Label count = new Label();
    private final Node replaceButtons;
    private final ReadOnlyStringWrapper matches = new ReadOnlyStringWrapper(this, "matches", "");
    private @Nullable Selection scope;

    public FindBar(EditorSurface surface) {
        this.surface = surface;
        this.finder = new Finder(surface, this::tell);
        this.replaceButtons = new HBox(
                4,
                button("Replace", () -> finder.replaceCurrent(replacement.getText())),
                button("Replace all", this::replaceAll));
        getStyleClass().add("find-bar");
        count.getStyleClass().add("find-count");
        build();
        hide();
    }

    @Override
    public void install() {
        surface.addLayer(finder);
        surface.addTextListener(finder);
        KeyBindings.Group keys = surface.keys().group("Find");
        keys.bind("Shortcut+F", "Find", this::find);
        keys.bind("Shortcut+H", "Replace", this::replace);
        keys.bindIf("F3", "Next match", this::nextIfOpen);
        keys.bindIf("Shift+F3", "Previous match", this::previousIfOpen);
        surface.keys().bindIf("Esc", this::closeIfOpen);
        query.textProperty().addListener((all, before, now) -> look());
        matchCase.selectedProperty().addListener((all, before, now) -> look());
        regex.selectedProperty().addListener((all, before, now) -> look());
        wholeWord.selectedProperty().addListener((all, before, now) -> look());
        inSelection.selectedProperty().addListener((all, before, now) -> {
            scope = now ? surface.selection() : null;
            look();
        });
        replacement.textProperty().addListener((all, before, now) -> tell());
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    /// Which match is selected and how many there are; empty while the bar is closed or nothing is looked for.
    public ReadOnlyStringProperty matchesProperty() {
        return matches.getReadOnlyProperty();
    }

    /// Opens with what is selected, when that is on one line.
    public void find() {
        open(false);
    }

    public void replace() {
        open(true);
    }

    private void open(boolean replacing) {
        setVisible(true);
        setManaged(true);
        replacement.setVisible(replacing);
        replacement.setManaged(replacing);
        replaceButtons.setVisible(replacing);
        replaceButtons.setManaged(replacing);
        String selected = surface.selectedText();
        boolean lines = selected.indexOf('\n') >= 0;
        scope = lines ? surface.selection() : null;
        inSelection.setSelected(lines);
        if (!selected.isEmpty() && !lines) {
            query.setText(selected);
        }
        look();
        query.requestFocus();
        query.selectAll();
    }

    private void look() {
        finder.look(
                new Search(query.getText(), matchCase.isSelected(), wholeWord.isSelected(), regex.isSelected()), scope);
        if (finder.current() < 0 && !finder.found().matches().isEmpty()) {
            finder.next();
        }
        tell();
    }

    private void tell() {
        Search.Found found = finder.found();
        boolean wrong = replacement.isVisible()
                && !finder.problemOf(replacement.getText()).isEmpty();
        count.pseudoClassStateChanged(FAILED, wrong || !found.problem().isEmpty());
        count.setText(words(found));
        boolean searched =
                isVisible() && !query.getText().isEmpty() && found.problem().isEmpty();
        matches.set(searched ? matchWords(found) : "");
    }

    private String matchWords(Search.Found found) {
        int all = found.matches().size();
        int now = finder.current();
        return all == 0 ? "No match" : (now < 0 ? "" : now + 1 + " of ") + all + (all == 1 ? " match" : " matches");
    }

    private String words(Search.Found found) {
        if (replacement.isVisible() && !finder.problemOf(replacement.getText()).isEmpty()) {
            return finder.problemOf(replacement.getText());
        }
        if (query.getText().isEmpty() || !found.problem().isEmpty()) {
            return found.problem();
        }
        if (found.matches().isEmpty()) {
            return "No match";
        }
        int now = finder.current();
        return (now < 0 ? "" : now + 1 + " of ") + found.matches().size();
    }

    private void replaceAll() {
        int replaced = finder.replaceAll(replacement.getText());
        count.setText(replaced + " replaced");
    }

    private void keyPressed(KeyEvent event) {
        if (event.isAltDown() && toggleBy(event.getCode())) {
            event.consume();
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            closeIfOpen();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget().equals(replacement)) {
            finder.replaceCurrent(replacement.getText());
        } else if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
            finder.previous();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget().equals(query)) {
            finder.next();
        } else if (event.getCode() == KeyCode.H && event.isShortcutDown()) {
            replace();
        } else if (event.getCode() == KeyCode.F && event.isShortcutDown()) {
            find();
        } else {
            return;
        }
        event.consume();
    }

    private boolean toggleBy(KeyCode code) {
        ToggleButton button = switch (code) {
            case C -> matchCase;
            case W -> wholeWord;
            case R -> regex;
            case S -> inSelection;
            default -> null;
        };
        if (button != null) {
            button.setSelected(!button.isSelected());
        }
        return button != null;
    }

    private boolean nextIfOpen() {
        if (isVisible()) {
            finder.next();
        }
        return isVisible();
    }

    private boolean previousIfOpen() {
        if (isVisible()) {
            finder.previous();
        }
        return isVisible();
    }

    private boolean closeIfOpen() {
        boolean open = isVisible();
        if (open) {
            hide();
            finder.stop();
            surface.area().requestFocus();
        }
        return open;
    }

    private void hide() {
        matches.set("");
        setVisible(false);
        setManaged(false);
    }

    private void build() {
        setHgrow(query, Priority.ALWAYS);
        HBox controls = new HBox(
                4,
                matchCase,
                wholeWord,
                regex,
                inSelection,
                icon(Icon.UP, "Previous match (Shift+Enter)", finder::previous),
                icon(Icon.DOWN, "Next match (Enter)", finder::next),
                icon(Icon.CLOSE, "Close find (Escape)", this::closeIfOpen));
        controls.setAlignment(Pos.CENTER_LEFT);
        HBox right = new HBox(8, count, controls);
        right.setAlignment(Pos.CENTER_LEFT);
        addRow(0, query, right);
        addRow(1, replacement, replaceButtons);
    }

    private static TextField field(String words) {
        TextField field = new TextField();
        field.setPromptText(words);
        field.setAccessibleText(words);
        field.setPrefWidth(280);
        return field;
    }

    private static ToggleButton toggle(String sign, String words) {
        ToggleButton button = new ToggleButton(sign);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        return button;
    }

    private static Button button(String words, Runnable action) {
        Button button = new Button(words);
        button.getStyleClass().add("flat");
        button.setOnAction(click -> action.run());
        return button;
    }

    private static Button icon(Icon icon, String words, Runnable action) {
        Button button = button("", action);
        button.setGraphic(new IconView(icon, 16));
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        return button;
    }
}
