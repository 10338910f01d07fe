package dev.meshloft.editor.outline;

import dev.meshloft.core.assist.Match;
import dev.meshloft.core.assist.OutlineItem;
import dev.meshloft.editor.assist.Asking;
import dev.meshloft.editor.assist.Question;
import dev.meshloft.editor.icon.IconView;
import dev.meshloft.editor.icon.KindIcons;
import dev.meshloft.editor.popup.EditorPopup;
import dev.meshloft.editor.popup.PickList;
import dev.meshloft.editor.surface.EditorComponent;
import dev.meshloft.editor.surface.EditorSurface;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What the file holds, as a list that typing narrows; Enter goes there.
public final class OutlinePopup implements EditorComponent {

    /// An item and how deep it lies.
    private record Row(OutlineItem item, int depth) {}

    private static final int ROWS = 14;
    private static final double WIDTH = 440;
    private static final double INDENT = 16;

    private final EditorSurface surface;
    private final Asking asking;
    private final EditorPopup popup;
    private final TextField field = new TextField();
    private final PickList<Row> list = new PickList<>(ROWS, OutlinePopup::row);
    private List<Row> all = List.of();

    public OutlinePopup(EditorSurface surface, Asking asking) {
        this.surface = surface;
        this.asking = asking;
        this.popup = new EditorPopup(surface, "outline-popup");
    }

    @Override
    public void install() {
        popup.install(true);
        field.setPromptText("Go to an object or a part of it");
        field.setAccessibleText("Outline");
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        field.textProperty().addListener((any, before, now) -> narrow(now.strip()));
        list.setOnPick(this::goTo);
        surface.keys().group("Go to").bind("Shortcut+Shift+O", "Outline", this::open);
        surface.keys().bindIf("Shortcut+F12", () -> {
            open();
            return true;
        });
    }

    public void open() {
        asking.ask(Question.Kind.OUTLINE, dev.meshloft.core.assist.Assistant::outline, this::show);
    }

    private void show(List<OutlineItem> items) {
        List<Row> rows = new ArrayList<>();
        items.forEach(item -> add(rows, item, 0));
        all = rows;
        field.setText("");
        list.show(all, atCaret());
        double x = Math.max(8, (surface.overlay().getWidth() - WIDTH) / 2);
        popup.show(new VBox(field, list), new BoundingBox(x, 0, 0, 4), WIDTH);
        field.requestFocus();
    }

    private static void add(List<Row> rows, OutlineItem item, int depth) {
        rows.add(new Row(item, depth));
        item.children().forEach(child -> add(rows, child, depth + 1));
    }

    /// The innermost item that the caret is in.
    private int atCaret() {
        int caret = surface.toFile(surface.caret());
        int found = 0;
        for (int i = 0; i < all.size(); i++) {
            found = all.get(i).item().range().touches(caret) ? i : found;
        }
        return found;
    }

    private void narrow(String typed) {
        if (popup.isShown()) {
            list.show(
                    typed.isEmpty()
                            ? all
                            : all.stream()
                                    .filter(row ->
                                            Match.find(row.item().name(), typed).isPresent())
                                    .toList(),
                    0);
        }
    }

    private void keyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> list.move(-1);
            case DOWN -> list.move(1);
            case PAGE_UP -> list.movePage(-1);
            case PAGE_DOWN -> list.movePage(1);
            case ENTER -> list.pick();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void goTo(Row row) {
        popup.hide();
        surface.goTo(surface.toShown(row.item().nameRange().start()));
    }

    private static Node row(Row row) {
        Label name = new Label(
                row.item().name(), new IconView(KindIcons.of(row.item().kind()), 14));
        name.getStyleClass().add("outline-name");
        Label detail = new Label(row.item().detail());
        detail.getStyleClass().add("completion-detail");
        detail.setMinWidth(0);
        HBox box = new HBox(name, detail);
        box.getStyleClass().add("completion-row");
        box.setAlignment(Pos.CENTER_LEFT);
        HBox.setMargin(name, new Insets(0, 0, 0, row.depth() * INDENT));
        return box;
    }
}
