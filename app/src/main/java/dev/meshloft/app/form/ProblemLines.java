package dev.meshloft.app.form;

import dev.meshloft.app.look.Rows;
import dev.meshloft.app.look.Severities;
import dev.meshloft.core.diagnostic.Diagnostic;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is wrong with a field: icon, sentence, and the fix as a link.
final class ProblemLines extends VBox {

    private final FormDesk desk;
    private List<Diagnostic> shown = List.of();

    ProblemLines(FormDesk desk) {
        this.desk = desk;
        getStyleClass().add("form-problems");
        setManaged(false);
        setVisible(false);
    }

    void setIndent(double labels) {
        setPadding(new Insets(4, 0, 0, labels));
    }

    void show(List<Diagnostic> problems) {
        if (problems.equals(shown)) {
            return;
        }
        shown = problems;
        getChildren().setAll(problems.stream().map(this::line).toList());
        setManaged(!problems.isEmpty());
        setVisible(!problems.isEmpty());
    }

    private HBox line(Diagnostic problem) {
        Label text = Rows.wrapped(problem.message(), "small", Severities.style(problem.severity()));
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(6, Severities.icon(problem.severity(), 14), text);
        line.setAlignment(Pos.TOP_LEFT);
        if (!problem.fixes().isEmpty()) {
            var fix = problem.fixes().getFirst();
            Hyperlink link = Rows.link(fix.title(), () -> desk.fix(fix));
            link.setMinWidth(Region.USE_PREF_SIZE);
            link.getStyleClass().add("small");
            line.getChildren().add(link);
        }
        return line;
    }
}
