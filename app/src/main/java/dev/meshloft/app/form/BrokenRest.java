package dev.meshloft.app.form;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.core.yaml.YamlDamage;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlProblem;
import dev.meshloft.core.yaml.YamlStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What of a document cannot be read, as a block that only the text can show.
///
/// @param problem the first one
/// @param rest the first damaged lines, in the whole file
record BrokenRest(FileId file, int document, YamlProblem problem, TextRange rest, String text) {

    private static final int LINES = 8;

    /// The broken document with this number, or else the first one.
    static Optional<BrokenRest> find(OpenFile open, int document) {
        List<YamlStream.Piece> pieces = open.stream().pieces();
        if (document >= 0
                && document < pieces.size()
                && pieces.get(document).document().isBroken()) {
            return Optional.of(of(open, document));
        }
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).document().isBroken()) {
                return Optional.of(of(open, i));
            }
        }
        return Optional.empty();
    }

    private static BrokenRest of(OpenFile open, int document) {
        YamlStream.Piece piece = open.stream().pieces().get(document);
        String text = piece.document().text();
        YamlProblem problem = piece.document().problems().getFirst();
        TextRange damaged = piece.document().damages().stream()
                .findFirst()
                .map(YamlDamage::range)
                .orElse(problem.range());
        int from = text.lastIndexOf('\n', Math.max(0, damaged.start() - 1)) + 1;
        TextRange lines = new TextRange(from, Math.max(from, damaged.end()));
        return new BrokenRest(open.id(), document, problem, lines.shift(piece.start()), lines.in(text));
    }

    /// @param show goes to the fault in the text
    Node block(Consumer<SourceRef> show) {
        Hyperlink link =
                Rows.link("Show in YAML", () -> show.accept(new SourceRef(file, document, YamlPath.ROOT, rest)));
        HBox head = new HBox(
                6,
                Icon.of("err-c", 14).styled("error"),
                Rows.wrapped(problem.message(), "small", "status-error"),
                Rows.gap(),
                link);
        head.setAlignment(Pos.CENTER_LEFT);
        long lines = text.lines().count();
        String shown = text.lines().limit(LINES).collect(Collectors.joining("\n"))
                + (lines > LINES ? "\nand " + (lines - LINES) + " more lines" : "");
        Label code = Rows.text(shown, "mono", "secondary");
        VBox box = new VBox(6, Rows.fixed("Not readable", "strong"), head, code);
        box.getStyleClass().add("form-broken");
        return box;
    }
}
