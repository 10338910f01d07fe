package dev.meshloft.app.document;

import dev.meshloft.app.look.Rows;
import dev.meshloft.app.store.AppState;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.core.yaml.YamlPath;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// Stands in for a form.
public final class NoForm implements ResourceForm {

    private final Parent root = Rows.empty("There is no form for this object");

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void show(AppState state, OpenFile file, @Nullable Resource resource) {}

    @Override
    public void focusPath(YamlPath path) {}

    @Override
    public void setOnFocusPath(Consumer<@Nullable SourceRef> handler) {}
}
