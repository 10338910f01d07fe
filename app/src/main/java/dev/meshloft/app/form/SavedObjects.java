package dev.meshloft.app.form;

import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.workspace.OpenFile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The objects of a file as they are on disk, read when first asked for.
final class SavedObjects {

    private @Nullable OpenFile read;

    /// The saved state of an object: by its identity, or by its place when it has another name now.
    Optional<Resource> find(OpenFile file, Resource object) {
        List<Resource> saved = objectsOf(file);
        return saved.stream()
                .filter(old -> old.key().equals(object.key()))
                .findFirst()
                .or(() -> saved.stream()
                        .filter(old -> old.document() == object.document()
                                && old.base().equals(object.base())
                                && old.kind().equals(object.kind()))
                        .findFirst());
    }

    private List<Resource> objectsOf(OpenFile file) {
        if (!file.isDirty()) {
            return file.resources();
        }
        OpenFile known = read;
        if (known == null || !known.id().equals(file.id()) || !known.text().equals(file.savedText())) {
            known = OpenFile.of(file.id(), file.savedText());
            read = known;
        }
        return known.resources();
    }
}
