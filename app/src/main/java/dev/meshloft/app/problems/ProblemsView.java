package dev.meshloft.app.problems;

import dev.meshloft.app.look.Columns;
import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.NotDone;
import dev.meshloft.app.look.Rows;
import dev.meshloft.app.look.Severities;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Places;
import dev.meshloft.app.store.Selection;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.store.Tab;
import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.diagnostic.NotChecked;
import dev.meshloft.core.diagnostic.QuickFix;
import dev.meshloft.core.workspace.WorkspaceEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.textfield.CustomTextField;

/// The list of problems, with the checks that could not run below them. Enter or a double click goes to the place.
public final class ProblemsView {

    private static final Comparator<Diagnostic> GRAVEST_FIRST =
            Comparator.comparing(Diagnostic::severity).thenComparing(Diagnostic.ORDER);

    private final Store store;
    private final ObservableList<Diagnostic> rows = FXCollections.observableArrayList();
    private final TableView<Diagnostic> table = new TableView<>(rows);
    private final CustomTextField filter = new CustomTextField();
    private final StackPane body = new StackPane();
    private final BorderPane root = new BorderPane(body);
    private final HBox tools;
    private boolean onlyThisFile;

    public ProblemsView(Store store) {
        this.store = store;
        root.getStyleClass().add("pane-base");
        buildTable();
        filter.setLeft(new StackPane(Icon.of("filter")));
        filter.setPromptText("Filter problems");
        filter.getStyleClass().addAll("filter-field", "small-field");
        filter.setPrefWidth(200);
        filter.textProperty().addListener(_ -> show(store.now()));
        tools = new HBox(
                8,
                filter,
                Rows.segments(
                        1,
                        position -> {
                            onlyThisFile = position == 0;
                            show(store.now());
                        },
                        "This file",
                        "Workspace"));
        tools.setAlignment(Pos.CENTER_RIGHT);
        store.observe(this::show);
    }

    public Parent root() {
        return root;
    }

    /// What stands at the right end of the strip while this list is in front.
    public Node tools() {
        return tools;
    }

    private void buildTable() {
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.setAccessibleText("Problems");
        table.getColumns().add(Columns.of("Severity", 96, 96, ProblemsView::severity));
        table.getColumns().add(Columns.of("Problem", 480, 2000, problem -> Rows.text(problem.message())));
        table.getColumns()
                .add(Columns.of(
                        "Rule", 190, 260, problem -> Rows.text(problem.rule().id(), "secondary")));
        table.getColumns()
                .add(Columns.of(
                        "Also known as",
                        150,
                        200,
                        problem -> Rows.text(String.join(" ", problem.rule().codes()), "mono", "hint")));
        table.getColumns().add(Columns.of("Where", 170, 260, this::where));
        table.getColumns().add(Columns.of("Fix", 190, 300, this::fix));
        table.setRowFactory(_ -> {
            TableRow<Diagnostic> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (!row.isEmpty() && event.getClickCount() == 2) {
                    open(row.getItem());
                } else if (!row.isEmpty()) {
                    select(row.getItem());
                }
            });
            return row;
        });
        table.setOnKeyPressed(event -> {
            Diagnostic selected = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && selected != null) {
                open(selected);
            }
        });
    }

    private static Node severity(Diagnostic problem) {
        HBox box = new HBox(
                6,
                Severities.icon(problem.severity(), 14),
                Rows.fixed(Severities.word(problem.severity()), Severities.style(problem.severity())));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Node where(Diagnostic problem) {
        return Rows.place(
                Places.words(store.now().workspace(), problem.at()),
                problem.at().file().path(),
                () -> open(problem));
    }

    private Node fix(Diagnostic problem) {
        if (problem.fixes().isEmpty()) {
            return Rows.text("", "hint");
        }
        QuickFix fix = problem.fixes().getFirst();
        String more =
                problem.fixes().size() == 1 ? "" : ", and " + (problem.fixes().size() - 1) + " more";
        var link = Rows.link(fix.title() + more, () -> apply(fix));
        link.setGraphic(Icon.of("bulb", 14));
        link.setTooltip(Rows.tooltip(fix.title()));
        return link;
    }

    private void apply(QuickFix fix) {
        if (store.now().isCurrent()) {
            store.dispatch(new WorkspaceEvent.Edited(fix.title(), "", fix.edits()));
        }
    }

    private void select(Diagnostic problem) {
        store.dispatch(new Intent.Select(Selection.of(problem.resource(), problem.at())));
    }

    private void open(Diagnostic problem) {
        if (store.now().workspace().findFile(problem.at().file()).isPresent()) {
            store.dispatch(new Intent.ShowTab(new Tab.Document(problem.at().file())));
        }
        select(problem);
    }

    private void show(AppState state) {
        List<Diagnostic> next = state.derived().problems().stream()
                .filter(problem -> !onlyThisFile
                        || (state.screen().tabs().front() instanceof Tab.Document(var file)
                                && problem.at().file().equals(file)))
                .filter(this::matches)
                .sorted(GRAVEST_FIRST)
                .toList();
        if (!next.equals(rows)) {
            Diagnostic selected = table.getSelectionModel().getSelectedItem();
            rows.setAll(next);
            if (selected != null && next.contains(selected)) {
                table.getSelectionModel().select(selected);
            }
        }
        showNotChecked(state.derived().notChecked());
        body.getChildren().setAll(next.isEmpty() ? emptyState(state) : table);
    }

    private boolean matches(Diagnostic problem) {
        String words = filter.getText().strip().toLowerCase(Locale.ROOT);
        String text = problem.message() + " " + problem.rule().id() + " "
                + problem.rule().codes() + " " + problem.at();
        return words.isEmpty() || text.toLowerCase(Locale.ROOT).contains(words);
    }

    private void showNotChecked(List<NotChecked> gaps) {
        root.setBottom(gaps.isEmpty() ? null : NotDone.line("Not run", words(gaps)));
    }

    private static String words(List<NotChecked> gaps) {
        return gaps.size() + (gaps.size() == 1 ? " check" : " checks") + " could not run: "
                + gaps.stream()
                        .map(gap -> gap.rule().id() + " (" + gap.reason() + ")")
                        .collect(Collectors.joining(", "));
    }

    private Parent emptyState(AppState state) {
        if (!filter.getText().isBlank()) {
            return Rows.empty("No problem matches this filter", Rows.button("Clear the filter", filter::clear));
        }
        if (!state.isCurrent()) {
            return Rows.empty("Analysing…");
        }
        if (state.workspace().files().isEmpty()) {
            return Rows.empty("Nothing is open, so nothing is checked");
        }
        return Rows.empty(
                state.derived().notChecked().isEmpty()
                        ? "No problem found"
                        : "No problem found by the checks that could run");
    }
}
