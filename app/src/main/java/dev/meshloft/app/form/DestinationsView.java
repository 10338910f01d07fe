package dev.meshloft.app.form;

import dev.meshloft.app.form.model.FormEdit;
import dev.meshloft.app.form.model.FormField;
import dev.meshloft.app.form.model.FormField.Destinations.Target;
import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import dev.meshloft.core.istio.WeightShares;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The destinations of a route. The shares move together: one is set, the others keep their proportion, the sum stays
/// 100.
final class DestinationsView extends FieldView<FormField.Destinations> {

    private static final List<Integer> PRESETS = List.of(1, 5, 10, 25, 50);
    private static final int WHOLE = 100;

    private final Label sum = Rows.fixed("", "small");
    private final Label canaryWord = Rows.fixed("Canary", "small", "hint");
    private final Region line = new Region();
    private final HBox canary = Rows.segments(
            -1,
            position -> preset(PRESETS.get(position)),
            PRESETS.stream().map(String::valueOf).toArray(String[]::new));
    private final VBox rows = new VBox();
    private final ProblemLines problems;
    private final VBox box;
    private List<TargetRow> targets = List.of();
    private List<Integer> start = List.of();
    private int gesture;

    DestinationsView(FormDesk desk) {
        super(desk, FormField.Destinations.class);
        problems = new ProblemLines(desk);
        line.getStyleClass().add("form-divider");
        HBox head = new HBox(8, Rows.fixed("Destinations", "strong"), Rows.gap(), sum, line, canaryWord, canary);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("form-destinations-head");
        Button add = Rows.button("plus", "Add destination", this::add, "flat", "small-button", "form-add");
        rows.getStyleClass().add("form-targets");
        box = new VBox(head, rows, problems, add);
        box.getStyleClass().add("form-destinations");
    }

    @Override
    Region node() {
        return box;
    }

    @Override
    Node target() {
        return targets.isEmpty() ? box : targets.getFirst().target();
    }

    @Override
    void show(FormField.Destinations now) {
        int count = now.targets().size();
        while (targets.size() > count) {
            targets = List.copyOf(targets.subList(0, targets.size() - 1));
        }
        List<TargetRow> more = new ArrayList<>(targets);
        while (more.size() < count) {
            more.add(new TargetRow(this, more.size()));
        }
        targets = List.copyOf(more);
        List<Node> nodes = targets.stream().<Node>map(TargetRow::node).toList();
        if (!nodes.equals(rows.getChildren())) {
            rows.getChildren().setAll(nodes);
        }
        List<Integer> weights = now.weights();
        for (int i = 0; i < count; i++) {
            targets.get(i).show(now.targets().get(i), weights.get(i), count > 1);
        }
        showSum(WeightShares.sum(weights), count);
        showCanary(weights);
        problems.show(now.head().problems());
    }

    private void showSum(int percent, int count) {
        boolean whole = percent == WHOLE;
        sum.setVisible(count > 1 || !whole);
        sum.setManaged(count > 1 || !whole);
        sum.getStyleClass().removeAll("status-ok", "status-error");
        sum.getStyleClass().add(whole ? "status-ok" : "status-error");
        sum.setGraphic(
                whole ? Icon.of("check", 14).styled("ok") : Icon.of("err-c", 14).styled("error"));
        int off = Math.abs(WHOLE - percent);
        sum.setText(whole ? "100 %" : percent + " %, " + off + " % " + (percent < WHOLE ? "missing" : "too many"));
    }

    private void showCanary(List<Integer> weights) {
        boolean two = weights.size() == 2;
        for (Node node : List.of(canaryWord, canary, line)) {
            node.setVisible(two);
            node.setManaged(two);
        }
        for (int i = 0; i < PRESETS.size(); i++) {
            if (canary.getChildren().get(i) instanceof ToggleButton button) {
                button.setSelected(two
                        && WeightShares.sum(weights) == WHOLE
                        && PRESETS.get(i).equals(weights.getLast()));
                button.setAccessibleText(PRESETS.get(i) + " % to the second destination");
            }
        }
    }

    private void preset(int percent) {
        begin();
        move(1, percent);
    }

    /// A drag, a visit by keyboard: what happens until the next one is one step of undo.
    void begin() {
        gesture++;
        start = field().weights();
    }

    void move(int position, int percent) {
        List<Integer> from = start.size() == field().targets().size() ? start : field().weights();
        List<Integer> next = WeightShares.with(from, position, percent);
        if (!next.equals(field().weights())) {
            desk().edit("Change weight", "weight:" + field().head().path() + ":" + gesture, field().weighted(next));
        }
    }

    void remove(int position) {
        desk().edit("Remove destination", "", field().without(position));
    }

    void change(String title, String key, FormEdit edit) {
        desk().edit(title, key, edit);
    }

    void focused(Target target) {
        desk().focused(target.path());
    }

    private void add() {
        desk().edit("Add destination", "", field().added());
    }
}
