package dev.meshloft.editor.diff;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.reactfx.value.Var;

/// The lines of a difference in two columns that scroll together, or in one.
final class DiffPanes extends StackPane {

    private final DiffColumn left = new DiffColumn("Before", this::open);
    private final DiffColumn right = new DiffColumn("After", this::open);
    private final DiffColumn single = new DiffColumn("Before and after", this::open);
    private final DiffRuler rightRuler;
    private final DiffRuler singleRuler;
    private final Node twoColumns;
    private final Node oneColumn;
    private final Runnable pulse = this::afterLayout;
    private final Tied down = new Tied(left.scrollY(), right.scrollY());
    private final Tied across = new Tied(left.scrollX(), right.scrollX());
    private final Set<Integer> opened = new HashSet<>();
    private TextDiff diff = TextDiff.EMPTY;
    private boolean inline;
    private boolean folding = true;
    private int current = -1;

    DiffPanes(StackPane leftHead, StackPane rightHead, IntConsumer onHunk) {
        rightRuler = new DiffRuler(onHunk);
        singleRuler = new DiffRuler(onHunk);
        VBox leftSide = new VBox(head(leftHead), grow(left));
        VBox rightSide = new VBox(head(rightHead), grow(new HBox(grow(right), rightRuler)));
        rightSide.getStyleClass().add("diff-right");
        twoColumns = new HBox(grow(leftSide), grow(rightSide));
        oneColumn = new HBox(grow(single), singleRuler);
        getChildren().add(twoColumns);
        sceneProperty().addListener((_, before, now) -> followScene(before, now));
    }

    /// Another difference; the scroll position stays.
    void show(TextDiff next) {
        if (!sameFolds(next)) {
            opened.clear();
        }
        diff = next;
        current = Math.min(current, next.hunks().size() - 1);
        render();
    }

    void showInline(boolean one) {
        if (inline != one) {
            inline = one;
            getChildren().setAll(one ? oneColumn : twoColumns);
            render();
        }
    }

    void fold(boolean on) {
        if (folding != on) {
            folding = on;
            opened.clear();
            render();
        }
    }

    void goTo(int hunk) {
        current = hunk;
        columns().forEach(column -> column.mark(hunk));
        if (hunk >= 0) {
            main().reveal(main().shown().hunkStarts().get(hunk));
        }
    }

    List<Double> scrollPositions() {
        return List.of(left.scrollY().getValue(), right.scrollY().getValue());
    }

    List<String> shownLines() {
        return main().shown().lines().stream().map(DiffLine::text).toList();
    }

    void focusText() {
        main().lookup(".diff-area").requestFocus();
    }

    private boolean sameFolds(TextDiff next) {
        return next.rows().size() == diff.rows().size()
                && next.hunks().size() == diff.hunks().size();
    }

    private void open(int row) {
        opened.add(row);
        render();
    }

    private void render() {
        List<Stretch> stretches = folding ? Stretch.folded(diff, opened) : Stretch.unfolded(diff);
        if (inline) {
            single.show(DiffLines.inline(diff, stretches));
        } else {
            left.show(DiffLines.left(diff, stretches));
            right.show(DiffLines.right(diff, stretches));
        }
        (inline ? singleRuler : rightRuler).show(main().shown());
        columns().forEach(column -> column.mark(current));
    }

    private List<DiffColumn> columns() {
        return inline ? List.of(single) : List.of(left, right);
    }

    private DiffColumn main() {
        return inline ? single : right;
    }

    private void followScene(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(pulse);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(pulse);
        }
    }

    private void afterLayout() {
        if (!inline) {
            down.tie();
            across.tie();
        }
        columns().forEach(DiffColumn::afterLayout);
    }

    /// Once a frame, whichever column moved takes the other along. (Binding the two properties to each other does not
    /// settle: each reports estimates before its layout.) The one that followed may stop short where its text ends.
    private static final class Tied {

        private final Var<Double> one;
        private final Var<Double> other;
        private double oneAt;
        private double otherAt;
        private boolean oneFollowed;
        private boolean otherFollowed;

        Tied(Var<Double> one, Var<Double> other) {
            this.one = one;
            this.other = other;
        }

        void tie() {
            boolean oneMoved = one.getValue() != oneAt && !oneFollowed;
            boolean otherMoved = !oneMoved && other.getValue() != otherAt && !otherFollowed;
            oneFollowed = otherMoved;
            otherFollowed = oneMoved;
            if (oneMoved) {
                other.setValue(one.getValue());
            } else if (otherMoved) {
                one.setValue(other.getValue());
            }
            oneAt = one.getValue();
            otherAt = other.getValue();
        }
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
}
