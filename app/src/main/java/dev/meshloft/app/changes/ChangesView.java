package dev.meshloft.app.changes;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import dev.meshloft.app.look.StandLine;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.ApplyRun;
import dev.meshloft.app.store.ClusterWords;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.NotCompared;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.task.TaskRunner;
import dev.meshloft.cluster.AccessMode;
import dev.meshloft.cluster.ClusterFacts;
import dev.meshloft.cluster.ClusterSession;
import dev.meshloft.cluster.WriteMode;
import dev.meshloft.core.change.FileEdit;
import dev.meshloft.core.change.ObjectChange;
import dev.meshloft.core.change.TakenBack;
import dev.meshloft.core.plan.ApplyOrder;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.workspace.WorkspaceEvent;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What applying would do: the plan with each dry-run answer at the left, the exact difference at the right, conflicts
/// with other managers below it.
public final class ChangesView {

    private static final double PLAN_WIDTH = 380;

    private final Store store;
    private final Applier applier;
    private final Cluster cluster;
    private final PlanList steps;
    private final PlanFoot foot;
    private final ChangeDiff diff;
    private final ConflictBlock conflicts;
    private final Label summary = Rows.text("", "secondary");
    private final HBox planTools = new HBox(8);
    private final StandLine standing = new StandLine();
    private final BorderPane root = new BorderPane();
    private final SplitPane split = new SplitPane();
    private @Nullable ResourceKey shown;
    private List<ApplyOrder.Step> plan = List.of();

    /// What the view needs of the cluster.
    ///
    /// @param session the session in use, if any
    /// @param allow raises what it may do
    public record Cluster(Supplier<Optional<ClusterSession>> session, Consumer<AccessMode> allow) {}

    public ChangesView(Store store, TaskRunner tasks, Clock clock, Cluster cluster, Consumer<Throwable> failed) {
        this.store = store;
        this.applier = new Applier(store, tasks, clock);
        this.cluster = cluster;
        this.steps = new PlanList(store);
        this.foot = new PlanFoot(new Sending());
        this.diff = new ChangeDiff(store, tasks, clock, failed);
        this.conflicts = new ConflictBlock(clock, new Resolving());
        build();
        store.observe(this::show);
    }

    public Parent root() {
        return root;
    }

    /// Steps through the differences of the object shown.
    public void nextDifference() {
        diff.view().nextChange();
    }

    public void previousDifference() {
        diff.view().previousChange();
    }

    private void build() {
        planTools.setAlignment(Pos.CENTER_RIGHT);
        HBox head = new HBox(8, Rows.fixed("Plan", "strong"), summary, Rows.gap(), planTools);
        head.getStyleClass().addAll("toolbar", "plan-bar");
        BorderPane left = new BorderPane(steps.root());
        left.setTop(new VBox(head, standing));
        left.setBottom(foot);
        left.getStyleClass().add("pane-panel");
        left.setMinWidth(PLAN_WIDTH);
        BorderPane right = new BorderPane(diff.view());
        right.setBottom(conflicts);
        right.getStyleClass().add("pane-base");
        right.setMinWidth(0);
        split.getItems().setAll(left, right);
        split.setDividerPositions(0.42);
        root.setCenter(split);
    }

    private void show(AppState state) {
        plan = ApplyOrder.of(state.derived().changes());
        ClusterFacts facts = state.cluster().facts();
        if (facts == null || plan.isEmpty()) {
            root.setCenter(empty(state, facts));
            return;
        }
        root.setCenter(split);
        ClusterWords.of(state.cluster())
                .ifPresentOrElse(
                        each -> standing.show(each.kind().icon(), each.kind().style(), each.head(), each.words()),
                        standing::clear);
        showHead(state);
        ResourceKey chosen = choose(state);
        steps.show(state, plan, chosen);
        List<OpenConflict> all = OpenConflict.of(state, plan);
        foot.show(
                state,
                plan.size(),
                all.stream().filter(each -> !each.takenOver()).count(),
                facts);
        List<OpenConflict> here =
                all.stream().filter(each -> each.change().key().equals(chosen)).toList();
        conflicts.show(here, here.isEmpty() ? 0 : all.indexOf(here.getFirst()) + 1, all.size());
        plan.stream()
                .map(ApplyOrder.Step::change)
                .filter(change -> change.key().equals(chosen))
                .findFirst()
                .ifPresent(change -> diff.show(state, change, facts));
    }

    private Parent empty(AppState state, @Nullable ClusterFacts facts) {
        if (facts == null) {
            return Rows.empty("Connect to a cluster to see what applying would change there");
        }
        String name = PlanFoot.name(facts);
        Optional<ClusterWords> standing = ClusterWords.of(state.cluster());
        if (!state.cluster().loaded()
                || (standing.isPresent() && !state.cluster().isConnected())) {
            return Rows.empty(standing.map(each -> (each.head() + ". " + each.words()).replace("…. ", "…"))
                    .orElse("Reading " + name + "…"));
        }
        if (!state.isCurrent()) {
            return Rows.empty("Comparing with " + name + "…");
        }
        List<NotCompared> unknown = state.derived().notCompared();
        if (!unknown.isEmpty()) {
            return Rows.empty(
                    "Nothing that can be compared differs from " + name + ". " + Counts.of(unknown.size(), "object")
                            + " of the files cannot be compared: unknown",
                    PlanList.notCompared(unknown).orElseThrow());
        }
        String same = "The draft and " + name + " are the same. There is nothing to apply.";
        ApplyRun run = state.run();
        return run.mode() == WriteMode.REAL && run.succeeded() > 0 && !run.running()
                ? applied(run, name, same)
                : Rows.empty(same);
    }

    /// After an apply that left nothing to do: what was done.
    private static Parent applied(ApplyRun run, String name, String same) {
        HBox done = new HBox(8, Icon.of("ok-c", 20).styled("ok"), Rows.fixed(PlanFoot.done(run, name), "card-title"));
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

    private void showHead(AppState state) {
        long creates = plan.stream()
                .filter(step -> step.change() instanceof ObjectChange.Create)
                .count();
        summary.setText(
                Counts.of(plan.size(), "step") + ", " + creates + " new, " + (plan.size() - creates) + " modified");
        planTools.getChildren().clear();
        if (state.cluster().access().allows(WriteMode.DRY_RUN) && !state.run().running()) {
            String words = state.run().results().isEmpty() ? "Dry run" : "Dry run again";
            planTools.getChildren().add(Rows.button("flask", words, () -> start(WriteMode.DRY_RUN)));
        }
    }

    private ResourceKey choose(AppState state) {
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

    private void start(WriteMode mode) {
        Set<ResourceKey> takeOver = store.now().run().takeOver();
        cluster.session().get().ifPresent(current -> applier.start(current, plan, mode, takeOver));
    }

    private final class Sending implements PlanFoot.Actions {

        @Override
        public void start(WriteMode mode) {
            ChangesView.this.start(mode);
        }

        @Override
        public void stop() {
            applier.stopAfterThis();
        }

        @Override
        public void allow(AccessMode mode) {
            cluster.allow().accept(mode);
        }
    }

    private final class Resolving implements ConflictBlock.Actions {

        @Override
        public void takeTheirs(OpenConflict conflict) {
            if (conflict.change() instanceof ObjectChange.Modify modify) {
                TakenBack.of(modify, conflict.fields())
                        .map(back -> back.shift(modify.draft().offset()))
                        .ifPresent(back -> store.dispatch(new WorkspaceEvent.Edited(
                                "Take the values of " + conflict.manager(),
                                "",
                                List.of(new FileEdit(modify.draft().file(), back)))));
            }
        }

        @Override
        public void takeOver(ResourceKey key) {
            store.dispatch(new Intent.ApplyRunChanged(run -> run.takingOver(key)));
        }

        @Override
        public void keepTheirs(ResourceKey key) {
            store.dispatch(new Intent.ApplyRunChanged(run -> run.notTakingOver(key)));
        }
    }
}
