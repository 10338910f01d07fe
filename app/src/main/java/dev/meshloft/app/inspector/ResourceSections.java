package dev.meshloft.app.inspector;

import dev.meshloft.app.look.Rows;
import dev.meshloft.app.look.Severities;
import dev.meshloft.app.store.AppState;
import dev.meshloft.core.change.FieldDiff;
import dev.meshloft.core.change.ObjectChange;
import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.workspace.LiveResource;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What can be said of every object: its problems, how it differs from the cluster, where it is written.
final class ResourceSections {

    private static final int MOST = 12;

    private final PlaceLinks links;

    ResourceSections(PlaceLinks links) {
        this.links = links;
    }

    /// Problems come first in the inspector, before what the kind has to say.
    List<Node> problems(AppState state, Resource resource) {
        List<Diagnostic> problems = state.derived().problems().stream()
                .filter(problem -> resource.key().equals(problem.resource()))
                .toList();
        if (problems.isEmpty()) {
            return List.of();
        }
        Section section = new Section("Problems", Integer.toString(problems.size()));
        for (Diagnostic problem : problems.subList(0, Math.min(MOST, problems.size()))) {
            Label words = Rows.wrapped(problem.message(), "small");
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMaxWidth(Double.MAX_VALUE);
            HBox row = Section.row(Severities.icon(problem.severity(), 14), words, links.to(problem.at()));
            row.setAlignment(Pos.TOP_LEFT);
            section.add(row);
        }
        return List.of(section.root());
    }

    List<Node> origin(AppState state, Resource resource) {
        List<Node> sections = new ArrayList<>();
        for (ObjectChange change : state.derived().changes().changes()) {
            if (change.key().equals(resource.key())
                    && change instanceof ObjectChange.Modify(var _, var _, var fields)) {
                sections.add(differences(fields));
            }
        }
        sections.add(written(state, resource));
        return sections;
    }

    private static Node differences(List<FieldDiff> fields) {
        Section section = new Section("Draft and cluster differ in", Integer.toString(fields.size()));
        for (FieldDiff field : fields.subList(0, Math.min(fields.size(), MOST))) {
            section.add(new VBox(
                    Rows.text(field.path().toString(), "mono", "hint"),
                    Rows.text(
                            switch (field.kind()) {
                                case ADDED -> "not set → " + field.after();
                                case REMOVED -> field.before() + " → not set";
                                case CHANGED, MOVED -> field.before() + " → " + field.after();
                            },
                            "small")));
        }
        return section.root();
    }

    private Node written(AppState state, Resource resource) {
        Section section = new Section("Written in", "");
        if (resource.file().isCluster()) {
            section.note("Only in the cluster, in no file");
        } else {
            section.add(Section.row(links.to(resource.whole())));
        }
        LiveResource live = state.workspace().cluster().objects().get(resource.key());
        if (live != null && !live.managers().isEmpty()) {
            section.note("In the cluster managed by " + String.join(", ", live.managers()));
        }
        return section.root();
    }
}
