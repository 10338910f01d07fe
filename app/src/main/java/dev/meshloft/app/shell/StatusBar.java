package dev.meshloft.app.shell;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import dev.meshloft.app.look.Severities;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.BottomTab;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.store.Tab;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.topology.NodeType;
import dev.meshloft.core.workspace.OpenFile;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The bottom line: what is wrong, how fresh it is, and facts of what is in front.
final class StatusBar {

    private final Store store;
    private final HBox root = new HBox();

    StatusBar(Store store) {
        this.store = store;
        root.getStyleClass().add("status-bar");
        store.observe(this::show);
    }

    Parent root() {
        return root;
    }

    private void show(AppState state) {
        root.getChildren().setAll(count(state, Severity.ERROR), count(state, Severity.WARNING));
        int gaps = state.derived().notChecked().size();
        if (gaps > 0) {
            root.getChildren().add(label("unk", "unknown", gaps + (gaps == 1 ? " check not run" : " checks not run")));
        }
        if (!state.workspace().files().isEmpty()) {
            root.getChildren()
                    .add(
                            state.isCurrent()
                                    ? label(
                                            "check",
                                            "plain",
                                            "Analysed in "
                                                    + state.derived().took().toMillis() + " ms")
                                    : label("clock", "plain", "Analysing…"));
        }
        root.getChildren().add(Rows.gap());
        facts(state);
        root.getChildren().add(new Label("Istio 1.31 rules"));
    }

    private Node count(AppState state, Severity severity) {
        long number = state.derived().problems().stream()
                .filter(problem -> problem.severity() == severity)
                .count();
        Label label = new Label(Severities.count(number, severity), Severities.icon(severity, 14));
        label.setOnMouseClicked(_ -> store.dispatch(new Intent.ShowBottom(BottomTab.PROBLEMS)));
        return label;
    }

    private void facts(AppState state) {
        if (state.screen().tabs().front() instanceof Tab.Document(var file)) {
            state.workspace()
                    .findFile(file)
                    .ifPresent(open -> root.getChildren()
                            .addAll(
                                    new Label(open.id().isMarkdown() ? "Markdown" : "YAML"),
                                    new Label("UTF-8 " + lineEnd(open)),
                                    new Label(open.isDirty() ? "Unsaved" : "Saved")));
        } else if (!state.derived().graph().isEmpty()) {
            long nodes = state.derived().graph().nodes().stream()
                    .filter(node -> node.type() != NodeType.NAMESPACE)
                    .count();
            root.getChildren()
                    .add(new Label(nodes + " nodes · "
                            + state.derived().graph().edges().size() + " edges"));
        }
    }

    private static String lineEnd(OpenFile file) {
        int at = file.text().indexOf('\n');
        return at > 0 && file.text().charAt(at - 1) == '\r' ? "CRLF" : "LF";
    }

    private static Label label(String icon, String style, String words) {
        return new Label(words, Icon.of(icon, 14).styled(style));
    }
}
