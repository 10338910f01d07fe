package dev.meshloft.app.changes;

import dev.meshloft.core.change.FieldDiff;
import dev.meshloft.core.change.ObjectChange;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.yaml.YamlContent;
import dev.meshloft.core.yaml.YamlDocument;
import dev.meshloft.core.yaml.YamlEdit;
import dev.meshloft.core.yaml.YamlEdits;
import dev.meshloft.core.yaml.YamlNode;
import dev.meshloft.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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

    /// The live object as it would stand in the draft's file: the draft's text with the differing values taken
    /// back, so that comments, order and indentation do not count as differences. Where the draft's text cannot be
    /// edited, as with aliases, the live object's own print.
    static String inStyleOfDraft(ObjectChange.Modify change) {
        YamlDocument draft = change.draft().yaml();
        YamlPath base = change.draft().base();
        return YamlEdit.all(draft, steps(change, base))
                .findChange()
                .map(edit -> textOf(YamlDocument.parse(edit.apply(draft.text())), base))
                .orElseGet(() -> of(change.live()));
    }

    private static String textOf(YamlDocument document, YamlPath base) {
        return document.find(base)
                .filter(_ -> !base.isRoot())
                .map(node -> withEnd(node.range().in(document.text())))
                .orElseGet(() -> withEnd(document.text().strip()));
    }

    /// Values that changed first, then what the draft added from the last on, so that positions in lists stay right.
    private static List<Function<YamlDocument, YamlEdit>> steps(ObjectChange.Modify change, YamlPath base) {
        List<Function<YamlDocument, YamlEdit>> steps = new ArrayList<>();
        for (FieldDiff field : change.fields()) {
            if (field.kind() == FieldDiff.Kind.CHANGED) {
                steps.add(set(change, base, field));
            }
        }
        for (FieldDiff field : change.fields().reversed()) {
            if (field.kind() == FieldDiff.Kind.ADDED) {
                steps.add(document -> YamlEdits.removeWithEmptyParents(document, base.append(field.path()), base));
            }
        }
        for (FieldDiff field : change.fields()) {
            if (field.kind() == FieldDiff.Kind.REMOVED) {
                steps.add(set(change, base, field));
            }
        }
        return steps;
    }

    private static Function<YamlDocument, YamlEdit> set(ObjectChange.Modify change, YamlPath base, FieldDiff field) {
        YamlPath path = base.append(field.path());
        YamlContent value = YamlContent.read(change.live().root().at(field.path()));
        if (value == null) {
            return _ -> new YamlEdit.Refused("the live value cannot be read");
        }
        boolean newItem = field.kind() == FieldDiff.Kind.REMOVED && path.last() instanceof YamlPath.Index;
        return document ->
                newItem ? YamlEdits.append(document, path.parent(), value) : YamlEdits.set(document, path, value);
    }

    private static String withEnd(String text) {
        return text + "\n";
    }
}
