package dev.meshloft.app.store;

import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.core.yaml.YamlPath;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// The form half of a document, as the document sees it.
public interface ResourceForm {

    Parent root();

    /// @param resource the object to show; null when the file holds none
    void show(AppState state, OpenFile file, @Nullable Resource resource);

    /// Brings the field of this path into view, without taking the focus.
    void focusPath(YamlPath path);

    /// @param handler gets where the field that has the focus is written; null when none has
    void setOnFocusPath(Consumer<@Nullable SourceRef> handler);
}
