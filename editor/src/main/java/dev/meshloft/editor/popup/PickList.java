package dev.meshloft.editor.popup;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A list to pick from with few rows in view. It takes no focus: whoever has the keys moves the selection.
public final class PickList<T> extends StackPane {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final int most;
    private final Function<T, Node> painter;
    private final VBox rows = new VBox();
    private final Region thumb = new Region();
    private List<T> items = List.of();
    private int top;
    private int selected;
    private Consumer<T> onPick = item -> {};
    private Runnable onSelected = () -> {};

    /// @param most rows in view
    /// @param painter makes the node of a row
    public PickList(int most, Function<T, Node> painter) {
        this.most = most;
        this.painter = painter;
        getStyleClass().add("pick-list");
        thumb.getStyleClass().add("pick-thumb");
        thumb.setManaged(false);
        getChildren().setAll(rows, thumb);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    }

    public void setOnPick(Consumer<T> action) {
        onPick = action;
    }

    public void setOnSelected(Runnable action) {
        onSelected = action;
    }

    /// @param position of the item that is selected
    public void show(List<T> shown, int position) {
        items = shown;
        top = 0;
        select(position);
    }

    public Optional<T> selected() {
        return selected < items.size() ? Optional.of(items.get(selected)) : Optional.empty();
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    public int position() {
        return selected;
    }

    /// Around the ends when it is a single step.
    public void move(int by) {
        int last = items.size() - 1;
        int to = selected + by;
        select(Math.abs(by) == 1 ? Math.floorMod(to, Math.max(1, items.size())) : Math.clamp(to, 0, Math.max(0, last)));
    }

    public void movePage(int by) {
        move(by * (most - 1) == 1 ? 2 : by * (most - 1));
    }

    public void pick() {
        selected().ifPresent(onPick);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        boolean scrolls = items.size() > most;
        thumb.setVisible(scrolls);
        if (scrolls) {
            double height = Math.max(12, getHeight() * most / items.size());
            double y = (getHeight() - height) * top / (items.size() - most);
            thumb.resizeRelocate(getWidth() - 6, Math.rint(y), 4, Math.rint(height));
        }
    }

    private void select(int position) {
        selected = Math.clamp(position, 0, Math.max(0, items.size() - 1));
        top = Math.clamp(top, Math.max(0, selected - most + 1), selected);
        paint();
        onSelected.run();
    }

    private void paint() {
        List<Node> nodes = new java.util.ArrayList<>();
        for (int i = top; i < Math.min(items.size(), top + most); i++) {
            nodes.add(row(i));
        }
        rows.getChildren().setAll(nodes);
        requestLayout();
    }

    private Node row(int position) {
        StackPane row = new StackPane(painter.apply(items.get(position)));
        row.getStyleClass().add("pick-row");
        row.pseudoClassStateChanged(SELECTED, position == selected);
        row.setOnMousePressed(press -> pressed(position, press));
        return row;
    }

    private void pressed(int position, MouseEvent press) {
        select(position);
        if (press.getClickCount() == 1) {
            pick();
        }
        press.consume();
    }

    private void scrolled(ScrollEvent event) {
        int by = event.getDeltaY() > 0 ? -1 : 1;
        top = Math.clamp(top + by, 0, Math.max(0, items.size() - most));
        paint();
        event.consume();
    }
}
