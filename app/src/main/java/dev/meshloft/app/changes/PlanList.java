package dev.meshloft.app.changes;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.KindLook;
import dev.meshloft.app.look.NotDone;
import dev.meshloft.app.look.Rows;
import dev.meshloft.app.look.Severities;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.ApplyRun;
import dev.meshloft.app.store.ApplyRun.Outcome;
import dev.meshloft.app.store.BottomTab;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.NotCompared;
import dev.meshloft.app.store.Selection;
import dev.meshloft.app.store.Store;
import dev.meshloft.cluster.WriteMode;
import dev.meshloft.core.change.ObjectChange;
import dev.meshloft.core.impact.ImpactReport;
import dev.meshloft.core.plan.ApplyOrder;
import dev.meshloft.core.resource.ResourceKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The steps of a plan in order, each with the reason for its place and the cluster's answer.
final class PlanList {

    private static final double ANSWER_WIDTH = 168;
    private static final Duration FLASH = Duration.millis(600);

    private final Store store;
    private final VBox rows = new VBox();
    private final Map<ResourceKey, Row> known = new HashMap<>();
    private final Node states = note("The states between the steps are not simulated yet: unknown.");
    private final BorderPane root = new BorderPane();
    private List<ApplyOrder.Step> plan = List.of();
    private ResourceKey chosen = new ResourceKey("", "", "", "");

    PlanList(Store store) {
        this.store = store;
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
                step(event.getCode() == KeyCode.DOWN ? 1 : -1);
                event.consume();
            }
        });
        scroll.setAccessibleText("Steps of the plan");
        root.setTop(head());
        root.setCenter(scroll);
    }

    Node root() {
        return root;
    }

    void show(AppState state, List<ApplyOrder.Step> steps, ResourceKey selected) {
        plan = steps;
        chosen = selected;
        Map<ResourceKey, Row> before = new HashMap<>(known);
        known.clear();
        List<Node> next = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            next.add(node(Seen.of(state.run(), steps.get(i), i + 1, selected), before));
        }
        next.add(states);
        notCompared(state.derived().notCompared()).ifPresent(next::add);
        next.add(endState(state));
        List<Node> now = rows.getChildren();
        int same = steps.size();
        if (now.size() > same && now.subList(0, same).equals(next.subList(0, same))) {
            now.subList(same, now.size()).clear();
            now.addAll(next.subList(same, next.size()));
        } else {
            rows.getChildren().setAll(next);
        }
    }

    /// What a row shows. The same again needs no new row.
    private record Seen(
            ApplyOrder.Step step,
            int number,
            boolean chosen,
            WriteMode mode,
            boolean running,
            boolean sending,
            boolean takenOver,
            @Nullable Outcome outcome) {

        static Seen of(ApplyRun run, ApplyOrder.Step step, int number, ResourceKey chosen) {
            ResourceKey key = step.change().key();
            return new Seen(
                    step,
                    number,
                    key.equals(chosen),
                    run.mode(),
                    run.running(),
                    key.equals(run.sending()),
                    run.takeOver().contains(key),
                    run.find(key).orElse(null));
        }

        /// Whether the cluster has another object now than when the row was made.
        boolean isChangedThereSince(Seen earlier) {
            return step.change() instanceof ObjectChange.Modify now
                    ? !(earlier.step.change() instanceof ObjectChange.Modify then)
                            || !then.live()
                                    .yaml()
                                    .text()
                                    .equals(now.live().yaml().text())
                    : earlier.step.change() instanceof ObjectChange.Modify;
        }
    }

    private record Row(Seen seen, Node node) {}

    private Node node(Seen seen, Map<ResourceKey, Row> before) {
        ResourceKey key = seen.step().change().key();
        Row earlier = before.get(key);
        Row row = earlier != null && earlier.seen().equals(seen) ? earlier : new Row(seen, row(seen));
        known.put(key, row);
        if (earlier != null && seen.isChangedThereSince(earlier.seen())) {
            flash(row.node());
        }
        return row.node();
    }

    /// Draws the eye to a row whose object was changed in the cluster.
    private static void flash(Node row) {
        row.getStyleClass().add("flash");
        PauseTransition end = new PauseTransition(FLASH);
        end.setOnFinished(_ -> row.getStyleClass().remove("flash"));
        end.play();
    }

    private void step(int by) {
        List<ResourceKey> keys = plan.stream().map(each -> each.change().key()).toList();
        int next = keys.indexOf(chosen) + by;
        if (next >= 0 && next < keys.size()) {
            store.dispatch(new Intent.Select(Selection.of(keys.get(next))));
        }
    }

    private static Node head() {
        Label answer = Rows.fixed("Server dry run", "small", "secondary");
        answer.setPrefWidth(ANSWER_WIDTH - 8);
        HBox head = new HBox(
                8,
                Rows.fixed("Step", "small", "secondary"),
                Rows.text("Resource and reason for its place", "small", "secondary"),
                Rows.gap(),
                answer);
        head.getStyleClass().add("plan-head");
        return head;
    }

    private static Node note(String words) {
        HBox note = new HBox(8, Icon.of("unk", 14).styled("unknown"), Rows.text(words, "small", "secondary"));
        note.getStyleClass().add("plan-note");
        return note;
    }

    /// Objects that are no step, because it is unknown what the cluster has of them.
    static Optional<Node> notCompared(List<NotCompared> objects) {
        if (objects.isEmpty()) {
            return Optional.empty();
        }
        String words = Counts.of(objects.size(), "object") + " of the files left out: "
                + objects.stream().map(NotCompared::toString).collect(Collectors.joining(", "));
        return Optional.of(NotDone.line("Not compared", words));
    }

    private Node endState(AppState state) {
        ImpactReport impact = state.derived().impact();
        String words = impact.changesNothing()
                ? "End state: no request changes, " + impact.compared() + " classes compared"
                : "End state: " + impact.changed() + " of " + impact.compared() + " classes change, " + impact.unknown()
                        + " unknown";
        HBox row = new HBox(
                8,
                Icon.of("target", 14).styled("secondary"),
                Rows.text(words, "small", "secondary"),
                Rows.gap(),
                Rows.link("Open impact", () -> store.dispatch(new Intent.ShowBottom(BottomTab.IMPACT))));
        row.getStyleClass().add("plan-note");
        return row;
    }

    private Node row(Seen seen) {
        ApplyOrder.Step step = seen.step();
        ResourceKey key = step.change().key();
        Label position = new Label(Integer.toString(seen.number()));
        position.getStyleClass().add("step-number");
        position.setMinWidth(24);
        Label reason = Rows.wrapped(reason(step), "small", "secondary");
        reason.setMinHeight(0);
        VBox words = new VBox(4, name(step.change()), reason);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        HBox row = new HBox(8, position, words, answer(seen));
        row.getStyleClass().add("plan-step");
        if (seen.chosen()) {
            row.getStyleClass().add("chosen");
        }
        row.setOnMouseClicked(_ -> store.dispatch(new Intent.Select(Selection.of(key))));
        return row;
    }

    private static Node name(ObjectChange change) {
        ResourceKey key = change.key();
        boolean created = change instanceof ObjectChange.Create;
        Label name = ObjectWords.name(key);
        Label kind = Rows.text(ObjectWords.kind(key), "small", "secondary");
        HBox row = new HBox(
                6,
                Icon.of(KindLook.of(key.kind()).icon()),
                name,
                kind,
                Rows.gap(),
                Rows.fixed(created ? "A" : "M", "mark", created ? "added" : "modified"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static String reason(ApplyOrder.Step step) {
        return step.reason()
                + switch (step.change()) {
                    case ObjectChange.Create _ -> " It is new.";
                    case ObjectChange.Modify(var _, var _, var fields) ->
                        " " + Counts.of(fields.size(), "field") + (fields.size() == 1 ? " differs." : " differ.");
                };
    }

    private static Node answer(Seen seen) {
        VBox box = new VBox(2);
        box.setPrefWidth(ANSWER_WIDTH);
        box.setMinWidth(ANSWER_WIDTH);
        box.setMaxWidth(ANSWER_WIDTH);
        box.getStyleClass().add("plan-answer");
        Outcome outcome = seen.outcome();
        if (seen.running() && seen.sending()) {
            box.getChildren().add(line("send", "info", "Sending…", "status-info"));
        } else if (outcome == null) {
            boolean waits = seen.running();
            box.getChildren()
                    .add(line(waits ? "clock" : "unk", "unknown", waits ? "Waiting" : "Not run", "status-unknown"));
        } else if (outcome.isOld(seen.step().change().draft())) {
            box.getChildren()
                    .addAll(
                            line("unk", "unknown", "Not run", "status-unknown"),
                            small("the answer was about an earlier draft"));
        } else if (outcome.awaitsNamespace()) {
            box.getChildren()
                    .addAll(
                            line("unk", "unknown", "Not tried", "status-unknown"),
                            small("its namespace does not exist yet"));
        } else {
            fill(box, outcome, seen);
        }
        return box;
    }

    private static void fill(VBox box, Outcome outcome, Seen seen) {
        Outcomes.Words words = Outcomes.of(outcome.result(), seen.mode());
        String title = words.title()
                + (seen.mode() == WriteMode.REAL && outcome.isFine() ? ", " + seconds(outcome.took()) : "");
        box.getChildren()
                .add(
                        words.severity() == null
                                ? line("ok-c", "ok", title, "status-ok")
                                : line(
                                        Severities.icon(words.severity(), 14),
                                        title,
                                        Severities.style(words.severity())));
        String detail = seen.takenOver() ? "taken over with the next apply" : words.detail();
        if (!detail.isEmpty()) {
            Label label = Rows.wrapped(detail, "small", "secondary");
            label.setMaxHeight(64);
            label.setMinHeight(0);
            label.setTooltip(Rows.tooltip(words.detail().isEmpty() ? detail : words.detail()));
            box.getChildren().add(label);
        }
    }

    private static Label small(String words) {
        Label label = Rows.wrapped(words, "small", "secondary");
        label.setMinHeight(0);
        return label;
    }

    static String seconds(java.time.Duration took) {
        return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }

    private static HBox line(String icon, String iconStyle, String words, String style) {
        return line(Icon.of(icon, 14).styled(iconStyle), words, style);
    }

    private static HBox line(Node icon, String words, String style) {
        HBox line = new HBox(6, icon, Rows.text(words, "medium", "small", style));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
