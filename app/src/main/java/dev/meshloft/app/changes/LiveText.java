package dev.meshloft.app.changes;

import dev.meshloft.core.change.ObjectChange;
import dev.meshloft.core.change.TakenBack;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.yaml.YamlDocument;
import dev.meshloft.core.yaml.YamlNode;
import dev.meshloft.core.yaml.YamlPath;

/// Texts of objects for a side-by-side view.
final class LiveText {

    private LiveText() {}

    /// The text of an object in its file: its document, or its item of a list.
    static String of(Resource resource) {
        YamlNode node = resource.root().node();
        if (resource.base().isRoot() || node == null) {
            return withEnd(resource.yaml().text().strip());
        }
        return withEnd(node.range().in(resource.yaml().text()));
    }

    /// The live object as it would stand in the draft's file, so that comments, order and indentation do not count as
    /// differences. Where the draft's text cannot be edited, as with aliases, the live object's own print.
    static String inStyleOfDraft(ObjectChange.Modify change) {
        String draft = change.draft().yaml().text();
        return TakenBack.of(change, change.fields())
                .map(back -> textOf(
                        YamlDocument.parse(back.apply(draft)), change.draft().base()))
                .orElseGet(() -> of(change.live()));
    }

    private static String textOf(YamlDocument document, YamlPath base) {
        return document.find(base)
                .filter(_ -> !base.isRoot())
                .map(node -> withEnd(node.range().in(document.text())))
                .orElseGet(() -> withEnd(document.text().strip()));
    }

    private static String withEnd(String text) {
        return text + "\n";
    }
}
