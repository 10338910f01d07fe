package dev.meshloft.app.store;

import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.text.LineColumn;
import dev.meshloft.core.text.SourceText;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.core.workspace.Workspace;
import java.util.Optional;

/// Places in files as people write them.
public final class Places {

    private Places() {}

    /// `reviews.yaml:12`; for an object of a cluster its name.
    public static String words(Workspace workspace, SourceRef at) {
        return position(workspace, at)
                .map(place -> at.file().fileName() + ":" + place.line())
                .orElse(at.file().fileName());
    }

    /// The line and column where it starts; empty when the file is not open.
    public static Optional<LineColumn> position(Workspace workspace, SourceRef at) {
        return workspace
                .findFile(at.file())
                .map(OpenFile::text)
                .map(SourceText::of)
                .map(text -> text.position(at.range().start()));
    }
}
