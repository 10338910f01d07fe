package dev.meshloft.app.files;

import dev.meshloft.app.store.Store;
import dev.meshloft.core.change.FileEdit;
import dev.meshloft.core.text.LineChange;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.core.workspace.WorkspaceEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The two ends of *Save as…*.
final class SaveAs {

    private SaveAs() {}

    /// What is at a place that the user chose in a dialog, which has asked whether to replace it.
    static String textAt(Path place) {
        try {
            return Files.exists(place) ? FileText.read(place).text() : "";
        } catch (IOException e) {
            return "";
        }
    }

    /// The file left behind has no unsaved edits any more.
    static void revert(Store store, OpenFile file) {
        if (file.isDirty()) {
            FileEdit back = new FileEdit(file.id(), LineChange.between(file.text(), file.savedText()));
            store.dispatch(new WorkspaceEvent.Edited(
                    "Leave " + file.id().fileName() + " as it is on disk", "", List.of(back)));
        }
    }
}
