package dev.meshloft.app.changes;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.KindLook;
import dev.meshloft.app.look.Rows;
import dev.meshloft.app.look.Severities;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.ApplyRun;
import dev.meshloft.app.store.ClusterStatus;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Selection;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.task.FxThread;
import dev.meshloft.cluster.AccessMode;
import dev.meshloft.cluster.ClusterFacts;
import dev.meshloft.cluster.ClusterSession;
import dev.meshloft.cluster.WriteMode;
import dev.meshloft.cluster.WriteResult;
import dev.meshloft.core.change.ObjectChange;
import dev.meshloft.core.plan.ApplyOrder;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.editor.diff.DiffView;
import dev.meshloft.editor.diff.TextDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What applying would do: the plan with each dry-run answer at the left, the exact difference at the right.
public final class ChangesView {

    private final Store store;
    private final Applier applier;
    private final Supplier<Optional<ClusterSession>> session;
    private final Consumer<AccessMode> allow;
    private final VBox steps = new VBox();
    private final Label summary = Rows.text("", "secondary");
    private final HBox planTools = new HBox(8);
    private final VBox foot = new VBox(8);
    private final DiffView diff = new DiffView();
    private final StackPane right = new StackPane(diff);
    private final BorderPane root = new BorderPane();
    private final SplitPane split = new SplitPane();
    private @Nullable ResourceKey shown;
    private @Nullable ObjectChange shownChange;

    /// @param session the session in use, if any
    /// @param allow raises what it may do
    public ChangesView(
            Store store, Applier applier, Supplier<Optional<ClusterSession>> session, Consumer<AccessMode> allow) {
        this.store = store;
        this.applier = applier;
        this.session = session;
        this.allow = allow;
        build();
        store.observe(this::show);
    }

    public Parent root() {
        return root;
    }

    /// Steps through the differences of the object shown.
    public void nextDifference() {
        diff.nextChange();
    }

    public void previousDifference() {
        diff.previousChange();
    }

    private void build() {
        planTools.setAlignment(Pos.CENTER_RIGHT);
        HBox head = new HBox(8, Rows.fixed("Plan", "strong"), summary, Rows.gap(), planTools);
        head.getStyleClass().add("toolbar");
        ScrollPane scroll = new ScrollPane(steps);
        scroll.setFitToWidth(true);
        foot.getStyleClass().add("plan-foot");
        BorderPane left = new BorderPane(scroll);
        left.setTop(head);
        left.setBottom(foot);
        left.getStyleClass().add("pane-panel");
        left.setMinWidth(420);
        right.getStyleClass().add("pane-base");
        split.getItems().setAll(left, right);
        split.setDividerPositions(0.42);
        root.setCenter(split);
    }

    private void show(AppState state) {
        List<ApplyOrder.Step> plan = ApplyOrder.of(state.derived().changes());
        ClusterFacts facts = state.cluster().facts();
        if (facts == null || plan.isEmpty()) {
            root.setCenter(empty(state, facts));
            return;
        }
        root.setCenter(split);
        showHead(state, plan);
        ResourceKey chosen = choose(state, plan);
        steps.getChildren().setAll(stepRows(state, plan, chosen));
        showFoot(state, plan, facts);
        plan.stream()
                .map(ApplyOrder.Step::change)
                .filter(change -> change.key().equals(chosen))
                .findFirst()
                .ifPresent(change -> showDiff(state, change, facts));
    }

    private Parent empty(AppState state, @Nullable ClusterFacts facts) {
        if (facts == null) {
            return Rows.empty("Connect to a cluster to see what applying would change there");
        }
        String name = facts.simulated() ? "the playground" : facts.context();
        if (!state.cluster().loaded()) {
            return Rows.empty("Reading " + name + "…");
        }
        String same = "The draft and " + name + " are the same. There is nothing to apply.";
        ApplyRun run = state.run();
        return run.mode() == WriteMode.REAL && run.succeeded() > 0 && !run.running()
                ? applied(run, name, same)
                : Rows.empty(same);
    }

    /// After an apply that left nothing to do: what was done.
    private Parent applied(ApplyRun run, String name, String same) {
        HBox done = row(
                Icon.of("ok-c", 20).styled("ok"),
                Rows.fixed(
                        run.succeeded() + " of " + run.results().size() + " applied to " + name + ", "
                                + "%.1f s".formatted(run.took().toMillis() / 1000.0),
                        "card-title"));
        done.setAlignment(Pos.CENTER);
        VBox list = new VBox(4);
        list.setAlignment(Pos.CENTER);
        run.results().keySet().stream()
                .limit(8)
                .forEach(key -> list.getChildren().add(Rows.fixed(key.toString(), "secondary")));
        VBox box = new VBox(12, done, list, Rows.wrapped(same));
        box.getStyleClass().add("empty-state");
        return box;
    }

    private void showHead(AppState state, List<ApplyOrder.Step> plan) {
        long creates = plan.stream()
                .filter(step -> step.change() instanceof ObjectChange.Create)
                .count();
        summary.setText(count(plan.size(), "step") + ", " + creates + " new, " + (plan.size() - creates) + " modified");
        Button again = Rows.button(
                "flask",
                state.run().results().isEmpty() ? "Dry run" : "Dry run again",
                () -> start(plan, WriteMode.DRY_RUN, Set.of()));
        again.setDisable(state.run().running() || !state.cluster().access().allows(WriteMode.DRY_RUN));
        planTools.getChildren().setAll(again);
    }

    private ResourceKey choose(AppState state, List<ApplyOrder.Step> plan) {
        ResourceKey selected = state.selection().resource();
        for (ResourceKey wanted : new ResourceKey[] {selected, shown}) {
            if (wanted != null
                    && plan.stream().anyMatch(step -> step.change().key().equals(wanted))) {
                shown = wanted;
                return wanted;
            }
        }
        shown = plan.getFirst().change().key();
        return shown;
    }

    private List<Node> stepRows(AppState state, List<ApplyOrder.Step> plan, ResourceKey chosen) {
        List<Node> rows = new ArrayList<>();
        for (int i = 0; i < plan.size(); i++) {
            rows.add(stepRow(
                    state, plan.get(i), i + 1, plan.get(i).change().key().equals(chosen)));
        }
        rows.add(note("The states between the steps are not simulated yet: unknown."));
        return rows;
    }

    private static Node note(String words) {
        HBox note = new HBox(8, Icon.of("unk", 14).styled("unknown"), Rows.text(words, "small", "secondary"));
        note.setAlignment(Pos.CENTER_LEFT);
        note.getStyleClass().add("plan-note");
        return note;
    }

    private Node stepRow(AppState state, ApplyOrder.Step step, int number, boolean selected) {
        ResourceKey key = step.change().key();
        boolean created = step.change() instanceof ObjectChange.Create;
        Label position = new Label(Integer.toString(number));
        position.getStyleClass().add("step-number");
        HBox name = new HBox(
                6,
                Icon.of(KindLook.of(key.kind()).icon()),
                Rows.text(key.name(), "strong"),
                Rows.text(key.kind() + (key.namespace().isEmpty() ? "" : ", " + key.namespace()), "small", "secondary"),
                Rows.gap(),
                Rows.fixed(created ? "A" : "M", "mark", created ? "added" : "modified"));
        name.setAlignment(Pos.CENTER_LEFT);
        String fields = step.change() instanceof ObjectChange.Modify(var _, var _, var differences)
                ? " " + count(differences.size(), "field") + " differ" + (differences.size() == 1 ? "s." : ".")
                : " It is new.";
        VBox words = new VBox(4, name, Rows.wrapped(step.reason() + fields, "small", "secondary"));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        HBox row = new HBox(8, position, words, answer(state, key));
        row.getStyleClass().add("plan-step");
        if (selected) {
            row.getStyleClass().add("chosen");
        }
        row.setOnMouseClicked(_ -> store.dispatch(new Intent.Select(Selection.of(key))));
        return row;
    }

    private static VBox answer(AppState state, ResourceKey key) {
        VBox box = new VBox(2);
        box.setPrefWidth(168);
        box.setMinWidth(168);
        box.setMaxWidth(168);
        box.getStyleClass().add("plan-answer");
        Optional<ApplyRun.Outcome> outcome = state.run().find(key);
        if (outcome.isEmpty()) {
            boolean running = state.run().running();
            box.getChildren()
                    .add(line(running ? "clock" : "unk", "unknown", running ? "Waiting" : "Not run", "status-unknown"));
            return box;
        }
        Outcomes.Words words = Outcomes.of(outcome.get().result(), state.run().mode());
        boolean old = state.run().revision() != state.workspace().revision()
                && state.run().mode() == WriteMode.DRY_RUN;
        if (words.severity() == null) {
            box.getChildren().add(line("ok-c", "ok", words.title(), "status-ok"));
        } else {
            HBox line = new HBox(
                    6,
                    Severities.icon(words.severity(), 14),
                    Rows.text(words.title(), "medium", "small", Severities.style(words.severity())));
            line.setAlignment(Pos.CENTER_LEFT);
            box.getChildren().add(line);
        }
        Label detail = Rows.wrapped(old ? "of an earlier draft" : words.detail(), "small", "secondary");
        detail.setMaxHeight(64);
        detail.setMinHeight(0);
        detail.setTooltip(words.detail().isEmpty() ? null : Rows.tooltip(words.detail()));
        box.getChildren().add(detail);
        return box;
    }

    private static HBox line(String icon, String iconStyle, String words, String style) {
        HBox line = new HBox(6, Icon.of(icon, 14).styled(iconStyle), Rows.text(words, "medium", "small", style));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void showFoot(AppState state, List<ApplyOrder.Step> plan, ClusterFacts facts) {
        ApplyRun run = state.run();
        ClusterStatus cluster = state.cluster();
        foot.getChildren().clear();
        List<ResourceKey> conflicts = plan.stream()
                .map(step -> step.change().key())
                .filter(key -> run.find(key)
                        .filter(outcome -> outcome.result() instanceof WriteResult.Conflict)
                        .isPresent())
                .filter(key -> !run.takeOver().contains(key))
                .toList();
        conflicts.forEach(key -> foot.getChildren().add(conflictRow(run, key)));
        if (run.running()) {
            String doing = run.mode() == WriteMode.REAL ? "Applying" : "Dry run";
            foot.getChildren()
                    .add(row(
                            Rows.text(
                                    doing + ", " + run.results().size() + " of " + plan.size() + " done", "secondary"),
                            Rows.gap(),
                            Rows.button("Stop after this step", applier::stopAfterThis)));
            return;
        }
        String name = facts.simulated() ? "the playground" : facts.context();
        Button apply = new Button();
        apply.getStyleClass().add("primary");
        apply.setMinWidth(Region.USE_PREF_SIZE);
        Label reason = Rows.text("", "small", "secondary");
        switch (cluster.access()) {
            case VIEW -> {
                apply.setText("Raise " + name + " to apply…");
                apply.setGraphic(Icon.of("eye"));
                apply.setOnAction(_ -> allow.accept(AccessMode.APPLY));
                reason.setText("In mode view nothing is sent");
            }
            case DRY_RUN -> {
                apply.setText("Dry run " + count(plan.size(), "change"));
                apply.setGraphic(Icon.of("flask"));
                apply.setOnAction(_ -> start(plan, WriteMode.DRY_RUN, run.takeOver()));
                reason.setText("In mode dry run nothing is stored");
            }
            case APPLY -> {
                apply.setText("Apply " + count(plan.size(), "change") + " to " + name);
                apply.setGraphic(Icon.of("send"));
                apply.setOnAction(_ -> start(plan, WriteMode.REAL, run.takeOver()));
            }
        }
        if (!conflicts.isEmpty() && cluster.access() == AccessMode.APPLY) {
            apply.setDisable(true);
            reason.setText("Resolve " + count(conflicts.size(), "conflict") + " first");
        } else if (!cluster.isConnected()) {
            apply.setDisable(true);
            reason.setText("Not connected to " + name);
        } else if (hasErrors(state)) {
            reason.setText("The draft has errors: the cluster may refuse it");
        }
        foot.getChildren().add(row(apply, reason, Rows.gap()));
        if (!run.results().isEmpty() && run.mode() == WriteMode.REAL) {
            foot.getChildren()
                    .add(Rows.text(
                            run.succeeded() + " of " + run.results().size() + " applied to " + name + ", "
                                    + "%.1f s".formatted(run.took().toMillis() / 1000.0),
                            "secondary"));
        }
    }

    private Node conflictRow(ApplyRun run, ResourceKey key) {
        String managers = run.find(key)
                .map(ApplyRun.Outcome::result)
                .filter(WriteResult.Conflict.class::isInstance)
                .map(WriteResult.Conflict.class::cast)
                .map(conflict -> String.join(
                        ", ",
                        conflict.conflicts().stream()
                                .map(one -> one.manager())
                                .distinct()
                                .toList()))
                .orElse("");
        return row(
                Icon.of("err-c", 14).styled("error"),
                Rows.text(key + " is owned in part by " + managers, "small"),
                Rows.gap(),
                Rows.button(
                        "Take over from " + managers,
                        () -> store.dispatch(new Intent.ApplyRunChanged(now -> now.takingOver(key))),
                        "small-button"));
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static boolean hasErrors(AppState state) {
        return state.derived().problems().stream()
                .anyMatch(problem -> problem.severity() == dev.meshloft.core.diagnostic.Severity.ERROR);
    }

    private void start(List<ApplyOrder.Step> plan, WriteMode mode, Set<ResourceKey> takeOver) {
        session.get().ifPresent(current -> applier.start(current, plan, mode, takeOver));
    }

    private void showDiff(AppState state, ObjectChange change, ClusterFacts facts) {
        if (change.equals(shownChange)) {
            return;
        }
        shownChange = change;
        String draft = textOf(change.draft());
        String live = switch (change) {
            case ObjectChange.Create _ -> "";
            case ObjectChange.Modify modify -> LiveText.inStyleOfDraft(modify);
        };
        ResourceKey key = change.key();
        HBox title = row(
                Icon.of(KindLook.of(key.kind()).icon()),
                Rows.text(key.name(), "strong"),
                Rows.text(key.kind() + (key.namespace().isEmpty() ? "" : ", " + key.namespace()), "secondary"));
        diff.titleProperty().set(title);
        diff.leftHeaderProperty()
                .set(row(
                        Icon.of("cluster"),
                        Rows.fixed(facts.simulated() ? "Playground" : facts.context(), "strong"),
                        Rows.text(change instanceof ObjectChange.Create ? "not there yet" : "live", "secondary")));
        boolean unsaved = state.workspace()
                .findFile(change.draft().file())
                .map(file -> file.isDirty())
                .orElse(false);
        diff.rightHeaderProperty()
                .set(row(
                        Icon.of("edit"),
                        Rows.fixed("Draft", "strong"),
                        Rows.text(change.draft().file().fileName() + (unsaved ? ", unsaved" : ""), "secondary")));
        diff.diffProperty().set(TextDiff.of(live, draft));
        FxThread.later(diff::nextChange); // once it is laid out
    }

    private static String textOf(Resource resource) {
        return LiveText.of(resource);
    }

    private static String count(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
