package dev.meshloft.app.document;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.KindLook;
import dev.meshloft.app.look.Rows;
import dev.meshloft.app.look.Severities;
import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.Resource;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The line above a document: the object at the caret, and what is shown of it.
final class DocumentHead {

    private static final int SHORT_NAME = 24;

    private final FileId file;
    private final HBox title = new HBox(8);
    private final HBox root = new HBox(8);
    private final HBox counts = new HBox(8);

    /// @param chosen gets the position of what is to be shown: form, both, text
    DocumentHead(FileId file, Consumer<Integer> chosen) {
        this.file = file;
        title.setAlignment(Pos.CENTER_LEFT);
        root.getChildren().setAll(title, Rows.gap(), Rows.segments(1, chosen, "Form", "Both", "YAML"));
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().addAll("toolbar");
        counts.setAlignment(Pos.CENTER_RIGHT);
        counts.setMinWidth(Region.USE_PREF_SIZE);
    }

    Node root() {
        return root;
    }

    /// How many problems the file has, for another line.
    Node counts() {
        return counts;
    }

    void show(@Nullable Resource object) {
        title.getChildren().clear();
        if (object == null) {
            title.getChildren().add(Rows.text(file.fileName(), "object-name"));
            return;
        }
        Label name = Rows.text(object.name().isEmpty() ? "(no name)" : object.name(), "object-name");
        if (object.name().length() <= SHORT_NAME) {
            name.setMinWidth(Region.USE_PREF_SIZE);
        }
        title.getChildren()
                .addAll(
                        Icon.of(KindLook.of(object.kind()).icon()),
                        name,
                        Rows.text(
                                object.kind() + (object.namespace().isEmpty() ? "" : " in " + object.namespace()),
                                "hint"));
    }

    void showCounts(List<Diagnostic> problems) {
        counts.getChildren().clear();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING)) {
            long number = problems.stream()
                    .filter(problem -> problem.severity() == severity)
                    .count();
            if (number > 0) {
                counts.getChildren()
                        .addAll(Severities.icon(severity, 14), Rows.fixed(Long.toString(number), "small", "secondary"));
            }
        }
    }
}
