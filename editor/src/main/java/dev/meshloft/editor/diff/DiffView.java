package dev.meshloft.editor.diff;

import dev.meshloft.editor.YamlEditor;
import dev.meshloft.editor.icon.Icon;
import dev.meshloft.editor.icon.IconView;
import dev.meshloft.editor.surface.CodeFont;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Shows a [TextDiff] side by side or inline, both columns scrolling together. `N` and `P` step through the hunks.
///
/// The owner gives the heads and hears which hunk to revert; it changes its text and shows the new difference. The
/// scene must provide the `-ml-…` colours. FX thread only.
public final class DiffView extends Region {

    private final BorderPane root = new BorderPane();
    private final DiffColumn left = new DiffColumn("Before");
    private final DiffColumn right = new DiffColumn("After");
    private final DiffColumn single = new DiffColumn("Before and after");
    private final DiffRuler ruler = new DiffRuler(this::goToHunk);
    private final StackPane titleSlot = new StackPane();
    private final StackPane leftSlot = new StackPane();
    private final StackPane rightSlot = new StackPane();
    private final Label position = new Label();
    private final Button previous = new Button("", new IconView(Icon.UP, 16));
    private final Button next = new Button("", new IconView(Icon.DOWN, 16));
    private final Button revert = new Button("Revert change", new IconView(Icon.UNDO, 16));
    private final HBox bar = new HBox();

    private final ObjectProperty<TextDiff> diff =
            new SimpleObjectProperty<>(this, "diff", new TextDiff(List.of(), List.of()));
    private final BooleanProperty inline = new SimpleBooleanProperty(this, "inline");
    private final BooleanProperty revertible = new SimpleBooleanProperty(this, "revertible", true);
    private final ObjectProperty<@Nullable Node> title = slot("title", titleSlot);
    private final ObjectProperty<@Nullable Node> leftHeader = slot("leftHeader", leftSlot);
    private final ObjectProperty<@Nullable Node> rightHeader = slot("rightHeader", rightSlot);
    private Consumer<Hunk> onRevert = hunk -> {};
    private final Runnable tie = this::tieScrolling;
    private int current = -1;
    private double scrolled;

    public DiffView() {
        getStyleClass().add("diff-view");
        getStylesheets()
                .add(Objects.requireNonNull(YamlEditor.class.getResource("editor.css"))
                        .toExternalForm());
        CodeFont.fallBack(this);
        sceneProperty().addListener((all, before, now) -> followScene(before, now));
        root.setTop(toolbar());
        getChildren().add(root);
        arrange();
        inline.addListener((all, before, now) -> arrange());
        diff.addListener((all, before, now) -> show(now));
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    /// What is shown. A new difference keeps the scroll position.
    public ObjectProperty<TextDiff> diffProperty() {
        return diff;
    }

    /// One column instead of two.
    public BooleanProperty inlineProperty() {
        return inline;
    }

    /// Whether the right text can be changed, and so a change be reverted.
    public BooleanProperty revertibleProperty() {
        return revertible;
    }

    /// At the left of the tool bar: what is compared.
    public ObjectProperty<@Nullable Node> titleProperty() {
        return title;
    }

    public ObjectProperty<@Nullable Node> leftHeaderProperty() {
        return leftHeader;
    }

    public ObjectProperty<@Nullable Node> rightHeaderProperty() {
        return rightHeader;
    }

    /// The user wants a hunk as it is on the left: apply [Hunk#revert] to the right text.
    public void setOnRevert(Consumer<Hunk> handler) {
        onRevert = handler;
    }

    /// Goes to the next hunk, after the last one to the first.
    public void nextChange() {
        step(1);
    }

    public void previousChange() {
        step(-1);
    }

    /// Pixels scrolled in the left and the right column, for the tests of this package.
    List<Double> scrollPositions() {
        return List.of(left.scrollY().getValue(), right.scrollY().getValue());
    }

    @Override
    protected void layoutChildren() {
        root.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    private void show(TextDiff now) {
        if (inline.get()) {
            single.show(DiffLines.inline(now));
        } else {
            left.show(DiffLines.left(now));
            right.show(DiffLines.right(now));
        }
        ruler.show(main().shown());
        current = Math.min(current, now.hunks().size() - 1);
        tellPosition();
    }

    private void followScene(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(tie);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(tie);
        }
    }

    /// Once a frame, whichever column moved takes the other along. (Binding the two properties to each other does not
    /// settle: each reports estimates before its layout.)
    private void tieScrolling() {
        if (!inline.get()) {
            DiffColumn moved = left.scrollY().getValue() == scrolled ? right : left;
            scrolled = moved.scrollY().getValue();
            DiffColumn other = moved.equals(left) ? right : left;
            if (other.scrollY().getValue() != scrolled) {
                other.scrollY().setValue(scrolled);
            }
        }
    }

    private DiffColumn main() {
        return inline.get() ? single : right;
    }

    private void arrange() {
        if (inline.get()) {
            root.setCenter(new HBox(grow(single), ruler));
        } else {
            VBox leftSide = new VBox(head(leftSlot), grow(left));
            VBox rightSide = new VBox(head(rightSlot), grow(new HBox(grow(right), ruler)));
            rightSide.getStyleClass().add("diff-right");
            root.setCenter(new HBox(grow(leftSide), grow(rightSide)));
        }
        show(diff.get());
    }

    private static <T extends Region> T grow(T region) {
        HBox.setHgrow(region, Priority.ALWAYS);
        VBox.setVgrow(region, Priority.ALWAYS);
        region.setMinWidth(0);
        region.setPrefWidth(100);
        return region;
    }

    private static Node head(StackPane slot) {
        slot.getStyleClass().setAll("diff-head");
        slot.setAlignment(Pos.CENTER_LEFT);
        return slot;
    }

    private Node toolbar() {
        titleSlot.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(titleSlot, Priority.ALWAYS);
        bar.getStyleClass().add("diff-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        describe(previous, "Previous change (P)", this::previousChange);
        describe(next, "Next change (N)", this::nextChange);
        revert.getStyleClass().add("flat");
        revert.setOnAction(click -> revertCurrent());
        revert.visibleProperty().bind(revertible);
        revert.managedProperty().bind(revertible);
        position.getStyleClass().add("diff-position");
        Region line = new Region();
        line.getStyleClass().add("diff-bar-line");
        bar.getChildren().addAll(titleSlot, modes(), line, previous, position, next, revert);
        return bar;
    }

    private Node modes() {
        ToggleGroup group = new ToggleGroup();
        ToggleButton both = new ToggleButton("Side by side");
        ToggleButton one = new ToggleButton("Inline");
        both.setToggleGroup(group);
        one.setToggleGroup(group);
        both.setSelected(true);
        group.selectedToggleProperty().addListener((all, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else {
                inline.set(now.equals(one));
            }
        });
        inline.addListener((all, before, now) -> group.selectToggle(now ? one : both));
        HBox modes = new HBox(both, one);
        modes.getStyleClass().add("segments");
        return modes;
    }

    private static void describe(Button button, String words, Runnable action) {
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.getStyleClass().add("flat");
        button.setOnAction(click -> action.run());
    }

    private void keyPressed(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (plain && event.getCode() == KeyCode.N) {
            nextChange();
            event.consume();
        } else if (plain && event.getCode() == KeyCode.P) {
            previousChange();
            event.consume();
        }
    }

    private void step(int by) {
        int count = diff.get().hunks().size();
        if (count > 0) {
            goToHunk(current < 0 && by < 0 ? count - 1 : Math.floorMod(current + by, count));
        }
    }

    private void goToHunk(int hunk) {
        current = hunk;
        int line = main().shown().hunkStarts().get(hunk);
        main().reveal(line);
        tellPosition();
    }

    private void revertCurrent() {
        if (current >= 0 && current < diff.get().hunks().size()) {
            onRevert.accept(diff.get().hunks().get(current));
        }
    }

    private void tellPosition() {
        int count = diff.get().hunks().size();
        position.setText(
                count == 0
                        ? "No change"
                        : current < 0 ? count + (count == 1 ? " change" : " changes") : (current + 1) + " of " + count);
        previous.setDisable(count == 0);
        next.setDisable(count == 0);
        revert.setDisable(current < 0);
    }

    private static ObjectProperty<@Nullable Node> slot(String name, StackPane pane) {
        ObjectProperty<@Nullable Node> property = new SimpleObjectProperty<>(null, name);
        property.addListener((all, before, now) -> pane.getChildren().setAll(now == null ? List.of() : List.of(now)));
        return property;
    }
}
