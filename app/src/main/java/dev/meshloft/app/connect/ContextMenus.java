package dev.meshloft.app.connect;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import dev.meshloft.cluster.kubeconfig.KubeContext;
import dev.meshloft.cluster.kubeconfig.KubeconfigProblem;
import dev.meshloft.cluster.kubeconfig.Kubeconfigs;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Window;

/// Asks which cluster to use: the playground, or a context of the user's kubeconfig files.
public final class ContextMenus {

    /// What can be chosen.
    public record Choices(Runnable playground, Consumer<KubeContext> context, Runnable disconnect) {}

    private ContextMenus() {}

    /// Shows the list below the context bar of a window.
    public static void show(Window owner, Kubeconfigs found, boolean connected, Choices choices) {
        Popup popup = new Popup();
        VBox rows = new VBox(2);
        rows.getChildren().add(head("Clusters"));
        rows.getChildren()
                .add(row(
                        popup,
                        "flask",
                        "Playground",
                        "in memory, simulated; starts with the sample mesh",
                        choices.playground()));
        for (KubeContext context : found.contexts()) {
            String detail = context.serverHost() + ", user " + context.user() + (context.current() ? ", current" : "");
            rows.getChildren()
                    .add(row(
                            popup,
                            "cluster",
                            context.name(),
                            detail,
                            () -> choices.context().accept(context)));
        }
        if (found.contexts().isEmpty()) {
            rows.getChildren()
                    .add(hint("No context was found. Set KUBECONFIG or write ~/.kube/config, then open this again."));
        }
        for (KubeconfigProblem problem : found.problems()) {
            HBox line = new HBox(
                    6,
                    Icon.of("warn-t", 14).styled("warning"),
                    Rows.wrapped(problem.file().getFileName() + ": " + problem.message(), "small", "status-warning"));
            line.setStyle("-fx-padding: 4 8 4 8;");
            rows.getChildren().add(line);
        }
        rows.getChildren().add(hint("A new context starts as view only: nothing is sent but reads."));
        if (connected) {
            rows.getChildren().add(row(popup, "x", "Disconnect", "the files stay open", choices.disconnect()));
        }
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(480);
        VBox box = new VBox(scroll);
        box.setStyle("-fx-padding: 8;");
        box.setPrefWidth(420);
        box.getStyleClass().add("popup-pane");
        popup.getContent().setAll(box);
        popup.setAutoHide(true);
        popup.show(owner, owner.getX() + owner.getWidth() - 720, owner.getY() + 84);
    }

    private static Label head(String words) {
        Label label = Rows.fixed(words, "strong");
        label.setStyle("-fx-padding: 4 8 4 8;");
        return label;
    }

    private static Label hint(String words) {
        Label label = Rows.wrapped(words, "small", "secondary");
        label.setStyle("-fx-padding: 4 8 4 8;");
        return label;
    }

    private static Node row(Popup popup, String icon, String title, String detail, Runnable action) {
        VBox words = new VBox(Rows.text(title, "medium"), Rows.text(detail, "caption", "secondary"));
        words.setMinWidth(0);
        HBox content = new HBox(10, Icon.of(icon), words);
        content.setAlignment(Pos.CENTER_LEFT);
        Button button = new Button();
        button.setGraphic(content);
        button.getStyleClass().setAll("menu-row-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(title);
        button.setOnAction(_ -> {
            popup.hide();
            action.run();
        });
        return button;
    }
}
