package dev.meshloft.app.shell;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import dev.meshloft.app.look.Severities;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.BottomTab;
import dev.meshloft.app.store.CaretPlace;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Notice;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.store.Tab;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.topology.NodeType;
import dev.meshloft.core.workspace.OpenFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The bottom line: what is wrong, how fresh it is, and facts of what is in front.
final class StatusBar {

    private static final int FIRST = 20_000;

    private final Store store;
    private final HBox root = new HBox();
    private final Label matches = new Label();
    private final Label caret = new Label();
    private int seen;

    StatusBar(Store store) {
        this.store = store;
        root.getStyleClass().add("status-bar");
        caret.setAccessibleHelp("Line and column of the caret");
        store.caret().addListener((_, _, now) -> show(now));
        store.observe(this::show);
    }

    Parent root() {
        return root;
    }

    private void show(AppState state) {
        List<Node> parts = new ArrayList<>();
        if (state.screen().welcome()) {
            parts.add(label("cluster", "plain", cluster(state)));
            parts.add(Rows.gap());
        } else {
            addHealth(state, parts);
            parts.add(Rows.gap());
            addFacts(state, parts);
        }
        parts.add(new Label("Istio 1.31 rules"));
        parts.add(bell(state));
        root.getChildren().setAll(parts);
    }

    private static String cluster(AppState state) {
        var facts = state.cluster().facts();
        return facts == null
                ? "No cluster connected"
                : facts.simulated() ? "Connected to the playground" : "Connected to " + facts.context();
    }

    private void addHealth(AppState state, List<Node> parts) {
        parts.add(count(state, Severity.ERROR));
        parts.add(count(state, Severity.WARNING));
        int gaps = state.derived().notChecked().size();
        if (gaps > 0) {
            Label label = label("unk", "unknown", gaps + (gaps == 1 ? " check not run" : " checks not run"));
            label.setOnMouseClicked(_ -> store.dispatch(new Intent.ShowBottom(BottomTab.PROBLEMS)));
            parts.add(label);
        }
        if (!state.workspace().files().isEmpty()
                || !state.workspace().cluster().objects().isEmpty()) {
            parts.add(
                    state.isCurrent()
                            ? label(
                                    "check",
                                    "plain",
                                    "Analysed in " + words(state.derived().took()))
                            : label("clock", "plain", "Analysing…"));
        }
    }

    /// The time in the unit that people would say.
    private static String words(Duration took) {
        return took.toMillis() < 1000
                ? took.toMillis() + " ms"
                : String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }

    private Node count(AppState state, Severity severity) {
        long number = state.derived().problems().stream()
                .filter(problem -> problem.severity() == severity)
                .count();
        Node icon = number == 0 ? Severities.icon(severity, 14).styled("none") : Severities.icon(severity, 14);
        Label label = new Label(Severities.count(number, severity), icon);
        label.setOnMouseClicked(_ -> store.dispatch(new Intent.ShowBottom(BottomTab.PROBLEMS)));
        return label;
    }

    private void show(@Nullable CaretPlace place) {
        if (place != null) {
            matches.setText(place.matches());
            matches.setVisible(!place.matches().isEmpty());
            matches.setManaged(matches.isVisible());
            caret.setText("Ln " + place.position().line() + ", Col "
                    + place.position().column() + selection(place));
        }
    }

    private static String selection(CaretPlace place) {
        String carets = place.carets() > 1 ? place.carets() + " carets" : "";
        String selected = place.selected() > 0 ? place.selected() + " selected" : "";
        String both = carets + (carets.isEmpty() || selected.isEmpty() ? "" : ", ") + selected;
        return both.isEmpty() ? "" : " (" + both + ")";
    }

    private void addFacts(AppState state, List<Node> parts) {
        if (state.screen().tabs().front() instanceof Tab.Document(var file)) {
            state.workspace()
                    .findFile(file)
                    .ifPresent(open -> parts.addAll(List.of(
                            matches,
                            caret,
                            new Label(open.id().isMarkdown() ? "Markdown" : "YAML"),
                            new Label(state.mesh().onDisk(file).encoding().title() + " " + lineEnd(open)),
                            new Label(open.isDirty() ? "Unsaved" : "Saved"))));
        } else if (!state.derived().graph().isEmpty()) {
            long nodes = state.derived().graph().nodes().stream()
                    .filter(node -> node.type() != NodeType.NAMESPACE)
                    .count();
            parts.add(new Label(nodes + (nodes == 1 ? " node · " : " nodes · ")
                    + state.derived().graph().edges().size() + " edges"));
        }
    }

    /// How many failures nobody has looked at yet.
    private Node bell(AppState state) {
        if (state.screen().bottom() == BottomTab.ACTIVITY && !state.screen().welcome()) {
            seen = state.notices().size();
        }
        long unread = state.notices().stream()
                .skip(Math.min(seen, state.notices().size()))
                .filter(notice -> notice.level() == Notice.Level.FAILED)
                .count();
        Label label = label("bell", unread == 0 ? "plain" : "error", Long.toString(unread));
        label.setAccessibleText(unread + " messages not read");
        label.setTooltip(Rows.tooltip(unread == 0 ? "Nothing failed" : "What failed is listed in Activity"));
        label.setOnMouseClicked(_ -> store.dispatch(new Intent.ShowBottom(BottomTab.ACTIVITY)));
        return label;
    }

    /// By the first lines, which is enough to tell.
    private static String lineEnd(OpenFile file) {
        String text = file.text().substring(0, Math.min(FIRST, file.text().length()));
        long all = text.chars().filter(c -> c == '\n').count();
        long windows = text.split("\r\n", -1).length - 1L;
        String end = windows == 0 ? "LF" : windows == all ? "CRLF" : "CRLF and LF";
        return text.startsWith("\uFEFF") ? "BOM " + end : end;
    }

    private static Label label(String icon, String style, String words) {
        return new Label(words, Icon.of(icon, 14).styled(style));
    }
}
