package dev.meshloft.app.document;

import dev.meshloft.app.store.CaretPlace;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.store.Tab;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.editor.CaretFacts;
import dev.meshloft.editor.YamlEditor;

/// Tells where the caret of an editor is, while its document is in front.
final class CaretReport {

    private final Store store;
    private final FileId file;
    private final YamlEditor editor;

    CaretReport(Store store, FileId file, YamlEditor editor) {
        this.store = store;
        this.file = file;
        this.editor = editor;
        editor.caretFactsProperty().addListener((_, _, _) -> tell());
        editor.matchesProperty().addListener((_, _, _) -> tell());
    }

    void tell() {
        if (store.now().screen().tabs().front().equals(new Tab.Document(file))) {
            CaretFacts facts = editor.caretFactsProperty().get();
            store.caret()
                    .set(new CaretPlace(
                            file,
                            facts.position(),
                            facts.selected(),
                            facts.carets(),
                            editor.matchesProperty().get()));
        }
    }
}
