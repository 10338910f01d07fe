package dev.meshloft.app.changes;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.ApplyRun;
import dev.meshloft.app.store.ClusterStatus;
import dev.meshloft.cluster.AccessMode;
import dev.meshloft.cluster.ClusterFacts;
import dev.meshloft.cluster.WriteMode;
import dev.meshloft.core.diagnostic.Severity;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Below the plan: the one button that sends it, to where, and why not when it cannot.
final class PlanFoot extends VBox {

    private static final double MOST_PILL = 240;
    private static final double MOST_BUTTON = 340;

    private final Actions actions;
    private final TextField typed = new TextField();
    private @Nullable Button apply;
    private String expected = "";
    private @Nullable Shown shown;

    /// Everything that this shows.
    private record Shown(
            ApplyRun run,
            ClusterFacts facts,
            AccessMode access,
            boolean connected,
            boolean errors,
            int steps,
            long openConflicts) {}

    /// What the buttons do.
    interface Actions {

        void start(WriteMode mode);

        void stop();

        void allow(AccessMode mode);
    }

    PlanFoot(Actions actions) {
        super(8);
        this.actions = actions;
        getStyleClass().add("plan-foot");
        typed.setPrefColumnCount(14);
        typed.textProperty().addListener(_ -> {
            if (apply != null) {
                apply.setDisable(!typed.getText().strip().equals(expected));
            }
        });
    }

    void show(AppState state, int steps, long openConflicts, ClusterFacts facts) {
        ClusterStatus cluster = state.cluster();
        Shown next = new Shown(
                state.run(), facts, cluster.access(), cluster.isConnected(), hasErrors(state), steps, openConflicts);
        if (next.equals(shown)) {
            return; // What is typed must not lose the keyboard because something else changed.
        }
        shown = next;
        apply = null;
        if (state.run().running() || !facts.context().equals(expected)) {
            typed.clear();
        }
        expected = facts.context();
        getChildren().clear();
        if (state.run().running()) {
            getChildren().add(running(state.run(), steps));
            return;
        }
        if (state.run().mode() == WriteMode.REAL && !state.run().results().isEmpty()) {
            getChildren().add(Rows.text(done(state.run(), name(facts)), "secondary"));
        }
        getChildren().add(sending(next, name(facts)));
    }

    static String name(ClusterFacts facts) {
        return facts.simulated() ? "the playground" : facts.context();
    }

    static String done(ApplyRun run, String name) {
        return run.succeeded() + " of " + run.results().size() + " applied to " + name + ", "
                + PlanList.seconds(run.took());
    }

    private Node running(ApplyRun run, int steps) {
        String doing = run.mode() == WriteMode.REAL ? "Applying" : "Dry run";
        return row(
                Rows.text(
                        doing + ", " + run.results().size() + " of "
                                + Math.max(steps, run.results().size()) + " done",
                        "secondary"),
                Rows.gap(),
                Rows.button("Stop after this step", actions::stop));
    }

    private Node sending(Shown now, String name) {
        String changes = Counts.of(now.steps(), "change");
        Button button = switch (now.access()) {
            case VIEW -> button("eye", "Raise " + name + " to apply…", () -> actions.allow(AccessMode.APPLY));
            case DRY_RUN -> button("flask", "Dry run " + changes, () -> actions.start(WriteMode.DRY_RUN));
            case APPLY -> button("send", "Apply " + changes + " to " + name, () -> actions.start(WriteMode.REAL));
        };
        String obstacle = !now.connected()
                ? "Not connected to " + name
                : now.openConflicts() > 0 && now.access() == AccessMode.APPLY
                        ? "Resolve " + Counts.of(now.openConflicts(), "conflict") + " first"
                        : "";
        button.setDisable(!obstacle.isEmpty());
        Label words = Rows.text(obstacle.isEmpty() ? remark(now) : obstacle, "small", "secondary");
        FlowPane row = new FlowPane(8, 4, button, pill(now.access(), now.facts()), words);
        row.setAlignment(Pos.CENTER_LEFT);
        boolean guarded = now.facts().isProtected() && now.access() == AccessMode.APPLY;
        return guarded && obstacle.isEmpty() ? new VBox(8, guard(button, now.facts()), row) : row;
    }

    /// The button works once the name of the context was typed.
    private Node guard(Button button, ClusterFacts facts) {
        apply = button;
        button.setDisable(!typed.getText().strip().equals(expected));
        typed.setAccessibleText("Type " + facts.context() + " to apply");
        typed.setPromptText(facts.context());
        return row(
                Icon.of("lock", 14).styled("warning"),
                Rows.text(facts.context() + " is protected. Type its name to apply:", "small", "status-warning"),
                typed);
    }

    private static String remark(Shown now) {
        return switch (now.access()) {
            case VIEW -> "In mode view nothing is sent";
            case DRY_RUN -> "In mode dry run nothing is stored";
            case APPLY -> now.errors() ? "The draft has errors: the cluster may refuse it" : "";
        };
    }

    private static boolean hasErrors(AppState state) {
        return state.derived().problems().stream().anyMatch(each -> each.severity() == Severity.ERROR);
    }

    private static Node pill(AccessMode access, ClusterFacts facts) {
        Label pill = Rows.fixed(
                (facts.simulated() ? "playground" : facts.context()) + " (" + access.label() + ")",
                "pill",
                facts.simulated()
                        ? "simulated"
                        : access.label().toLowerCase(Locale.ROOT).replace(' ', '-'));
        pill.setMaxWidth(MOST_PILL);
        pill.setMinWidth(0);
        pill.setTooltip(Rows.tooltip(pill.getText()));
        return pill;
    }

    private static Button button(String icon, String text, Runnable action) {
        Button button = Rows.button(text, action, "primary", "tall");
        button.setGraphic(Icon.of(icon));
        button.setMinWidth(0);
        button.setMaxWidth(MOST_BUTTON);
        button.setTooltip(Rows.tooltip(text));
        return button;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
