package dev.meshloft.app.changes;

import dev.meshloft.core.change.ObjectChange;
import dev.meshloft.core.change.TakenBack;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.YamlDocument;
import dev.meshloft.core.yaml.YamlNode;
import dev.meshloft.core.yaml.YamlPath;

/// The text of an object in its file: its document without the blanks around it, or its item of a list.
///
/// @param offset where it starts in the file
record DraftText(String text, int offset) {

    static DraftText of(Resource resource) {
        TextRange range = range(resource.yaml(), resource.base());
        return new DraftText(range.in(resource.yaml().text()), resource.offset() + range.start());
    }

    /// The live object as it would stand in the draft's file, so that comments, order and indentation do not count as
    /// differences. Where the draft's text cannot be edited, as with aliases, the live object's own print.
    static String ofLive(ObjectChange change) {
        return switch (change) {
            case ObjectChange.Create _ -> "";
            case ObjectChange.Modify modify ->
                TakenBack.of(modify, modify.fields())
                        .map(back -> {
                            YamlDocument live = YamlDocument.parse(
                                    back.apply(modify.draft().yaml().text()));
                            return range(live, modify.draft().base()).in(live.text());
                        })
                        .orElseGet(() -> of(modify.live()).text());
        };
    }

    private static TextRange range(YamlDocument document, YamlPath base) {
        return document.find(base)
                .filter(_ -> !base.isRoot())
                .map(YamlNode::range)
                .orElseGet(() -> {
                    String text = document.text();
                    int end = text.stripTrailing().length();
                    return new TextRange(
                            Math.min(end, text.length() - text.stripLeading().length()), end);
                });
    }
}
