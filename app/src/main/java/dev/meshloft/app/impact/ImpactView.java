package dev.meshloft.app.impact;

import dev.meshloft.app.look.Columns;
import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.NotDone;
import dev.meshloft.app.look.Rows;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Places;
import dev.meshloft.app.store.Selection;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.store.Tab;
import dev.meshloft.core.impact.ImpactReport;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.traffic.Step;
import dev.meshloft.core.traffic.Trace;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Which requests the draft changes, the gravest first, each class with an example. *Unknown* stands among them:
/// nothing
/// is said to stay the same that was not compared.
public final class ImpactView {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private final Store store;
    private final ObservableList<ImpactRow> rows = FXCollections.observableArrayList();
    private final TableView<ImpactRow> table = new TableView<>(rows);
    private final Label headline = Rows.text("", "strong", "small");
    private final HBox head = new HBox(8, headline, Rows.gap());
    private final Label against = Rows.fixed("", "small", "secondary");
    private final VBox example = new VBox(8);
    private final SplitPane split = new SplitPane();
    private final BorderPane root = new BorderPane();
    private @Nullable ImpactReport shown;

    public ImpactView(Store store) {
        this.store = store;
        root.getStyleClass().add("pane-base");
        head.getChildren().add(against);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("impact-head");
        buildTable();
        ScrollPane scroll = new ScrollPane(example);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        example.getStyleClass().add("impact-example");
        split.getItems().setAll(table, scroll);
        split.setDividerPositions(0.7);
        store.observe(this::show);
    }

    public Parent root() {
        return root;
    }

    private void buildTable() {
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.setAccessibleText("Impact");
        table.getColumns().add(Columns.of("Outcome", 130, 130, ImpactView::outcome));
        table.getColumns().add(Columns.of("Class of requests", 360, 2000, row -> Rows.text(row.requests(), "medium")));
        table.getColumns().add(Columns.of("Before", 180, 400, row -> Rows.text(row.before(), "secondary")));
        table.getColumns().add(Columns.of("After", 180, 400, row -> Rows.text(row.after())));
        table.getColumns().add(Columns.of("Decided by", 150, 260, this::decidedBy));
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> showExample(row));
        table.setOnKeyPressed(event -> {
            ImpactRow row = table.getSelectionModel().getSelectedItem();
            if (row != null && COPY.match(event)) {
                copy(row.source().request().curl());
                event.consume();
            } else if (row != null && event.getCode() == KeyCode.ENTER) {
                row.source().causes().stream().findFirst().ifPresent(cause -> open(cause.at()));
            }
        });
    }

    private static Node outcome(ImpactRow row) {
        String tone = ImpactRow.tone(row.source().effect());
        HBox box = new HBox(
                6,
                Icon.of(ImpactRow.icon(row.source().effect()), 14).styled(tone),
                Rows.fixed(ImpactRow.word(row.source().effect()), "status-" + tone));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Node decidedBy(ImpactRow row) {
        return row.source().causes().stream()
                .findFirst()
                .<Node>map(cause -> link(cause.at()))
                .orElseGet(() -> Rows.text(""));
    }

    private Node link(SourceRef at) {
        var link = Rows.link(Places.words(store.now().workspace(), at), () -> open(at));
        link.getStyleClass().add("mono");
        link.setTooltip(Rows.tooltip(at.file().path()));
        return link;
    }

    private void open(SourceRef at) {
        if (!at.file().isCluster()) {
            store.dispatch(new Intent.ShowTab(new Tab.Document(at.file())));
            store.dispatch(new Intent.Select(new Selection(null, at, null)));
        }
    }

    private void show(AppState state) {
        ImpactReport report = state.derived().impact();
        against.setText("Draft compared with "
                + (state.cluster().facts() == null
                        ? "the files on disk"
                        : state.cluster().facts().simulated()
                                ? "the playground"
                                : "cluster " + state.cluster().facts().context()));
        if (report.equals(shown)) {
            return;
        }
        shown = report;
        headline.setText(report.headline());
        root.setBottom(
                report.limits().isEmpty() ? null : NotDone.line("Not compared", String.join(", ", report.limits())));
        ImpactRow selected = table.getSelectionModel().getSelectedItem();
        List<ImpactRow> next = report.classes().stream().map(ImpactRow::of).toList();
        rows.setAll(next);
        root.setTop(head);
        if (next.isEmpty()) {
            root.setCenter(Rows.empty(
                    report.changesNothing()
                            ? "No request changes"
                            : "No change was found, but not everything could be compared"));
            return;
        }
        root.setCenter(split);
        table.getSelectionModel().select(selected != null && next.contains(selected) ? selected : next.getFirst());
    }

    private void showExample(@Nullable ImpactRow row) {
        example.getChildren().clear();
        if (row == null) {
            return;
        }
        String curl = row.source().request().curl();
        HBox title = new HBox(
                8,
                Rows.fixed("Example request", "strong"),
                Rows.gap(),
                Rows.button("copy", "Copy curl", () -> copy(curl), "flat", "small-button"));
        title.setAlignment(Pos.CENTER_LEFT);
        Label command = Rows.wrapped(curl, "mono", "code-box");
        command.setMaxWidth(Double.MAX_VALUE);
        example.getChildren()
                .setAll(
                        title,
                        command,
                        result("Before", row.source().before()),
                        result("After", row.source().after()));
    }

    private Node result(String when, Trace trace) {
        Step decisive = trace.steps().stream()
                .filter(step -> step.verdict() == Step.Verdict.DECIDED || step.verdict() == Step.Verdict.FAILED)
                .reduce((_, last) -> last)
                .orElse(null);
        HBox line = new HBox(
                8,
                icon(trace),
                Rows.fixed(when, "secondary", "small"),
                Rows.text(trace.verdict().words(), "small", "medium"),
                Rows.gap());
        line.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(2, line);
        if (decisive != null) {
            if (decisive.origin() != null) {
                line.getChildren().add(link(decisive.origin().at()));
            }
            box.getChildren().add(Rows.wrapped(decisive.summary(), "small", "secondary"));
        }
        return box;
    }

    private static Icon icon(Trace trace) {
        return trace.isUnknown()
                ? Icon.of("unk", 14).styled("unknown")
                : trace.outcome().isDelivered()
                        ? Icon.of("ok-c", 14).styled("ok")
                        : Icon.of("deny", 14).styled("error");
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
