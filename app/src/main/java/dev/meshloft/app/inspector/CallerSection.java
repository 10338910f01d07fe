package dev.meshloft.app.inspector;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import dev.meshloft.app.task.TaskRunner;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.mesh.MeshSnapshot;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Who may call a service. The answer is worked out in the background; until then the section says so.
final class CallerSection {

    private static final int SHOWN = 8;
    private static final double NAME_WIDTH = 84;

    private final PlaceLinks links;
    private final TaskRunner tasks;
    private final Consumer<Throwable> failed;

    CallerSection(PlaceLinks links, TaskRunner tasks, Consumer<Throwable> failed) {
        this.links = links;
        this.tasks = tasks;
        this.failed = failed;
    }

    Node of(MeshSnapshot mesh, RegistryService service) {
        Section section = new Section("Who may call " + service.name(), "");
        Label waiting = Rows.text("Asking the simulator…", "small", "hint");
        section.add(waiting);
        tasks.latest(
                "callers",
                () -> {
                    List<CallerAccess> found = CallerAccess.of(mesh, service);
                    return () -> {
                        waiting.setManaged(false);
                        waiting.setVisible(false);
                        fill(section, found);
                    };
                },
                failed);
        return section.root();
    }

    private void fill(Section section, List<CallerAccess> found) {
        if (found.isEmpty()) {
            section.note("No workload is known that could call over HTTP");
        }
        found.stream().limit(SHOWN).forEach(each -> section.add(row(each)));
        if (found.size() > SHOWN) {
            long denied = found.stream()
                    .skip(SHOWN)
                    .filter(each -> each.answer() == CallerAccess.Answer.DENIED)
                    .count();
            section.note("and " + (found.size() - SHOWN) + " more, " + denied + " of them denied");
        }
    }

    private Node row(CallerAccess access) {
        Label name = Rows.text(access.name());
        name.setPrefWidth(NAME_WIDTH);
        name.setMinWidth(NAME_WIDTH);
        HBox row = Section.row(icon(access.answer()), name, word(access.answer()));
        row.getChildren().addAll(Rows.text(access.words(), "small", "secondary"), Rows.gap());
        if (access.at() != null) {
            row.getChildren().add(links.to(access.at()));
        }
        return row;
    }

    private static Icon icon(CallerAccess.Answer answer) {
        return switch (answer) {
            case ALLOWED -> Icon.of("ok-c", 14).styled("ok");
            case DEPENDS -> Icon.of("filter", 14).styled("info");
            case UNKNOWN -> Icon.of("unk", 14).styled("unknown");
            case DENIED -> Icon.of("deny", 14).styled("error");
        };
    }

    private static Label word(CallerAccess.Answer answer) {
        return switch (answer) {
            case ALLOWED -> Rows.fixed("Allowed", "status-ok");
            case DEPENDS -> Rows.fixed("Depends", "status-info");
            case UNKNOWN -> Rows.fixed("Unknown", "status-unknown");
            case DENIED -> Rows.fixed("Denied", "status-error");
        };
    }
}
