package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Fixes;
import dev.meshloft.core.change.FileEdit;
import dev.meshloft.core.diagnostic.QuickFix;
import dev.meshloft.core.kube.Workload;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.YamlEntry;
import dev.meshloft.core.yaml.YamlMapping;
import dev.meshloft.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Moves the line `sidecar.istio.io/inject` from the annotations to the labels, its value and comment with it.
final class InjectionFix {

    private static final String TITLE = "Make it a label";

    private final Resource resource;
    private final YamlPath metadata;
    private final String text;

    private InjectionFix(Resource resource, YamlPath metadata) {
        this.resource = resource;
        this.metadata = metadata;
        this.text = resource.yaml().text();
    }

    /// @param metadata of the pods
    /// @return empty unless labels and annotations are in block style, one entry a line
    static Optional<QuickFix> of(Resource resource, YamlPath metadata) {
        return new InjectionFix(resource, metadata).make();
    }

    private Optional<QuickFix> make() {
        YamlMapping annotations = mapping("annotations");
        YamlMapping labels = mapping("labels");
        if (annotations == null || annotations.flow()) {
            return Optional.empty();
        }
        if (labels == null) {
            boolean free = annotations.entries().size() == 1
                    && !resource.root().at(metadata.key("labels")).exists();
            return free
                    ? Fixes.renameKey(resource, metadata.key("annotations"), "labels")
                            .map(this::titled)
                    : Optional.empty();
        }
        return labels.flow() || labels.entries().isEmpty() ? Optional.empty() : move(annotations, labels);
    }

    private Optional<QuickFix> move(YamlMapping annotations, YamlMapping labels) {
        Optional<YamlEntry> entry = annotations.find(Workload.INJECT);
        YamlEntry last = labels.entries().getLast();
        if (entry.isEmpty() || !isOneLine(entry.get().range()) || !isOneLine(last.range())) {
            return Optional.empty();
        }
        TextRange line = line(entry.get().range());
        int indent = last.key().range().start() - lineStart(last.key().range().start());
        String moved = " ".repeat(indent) + text.substring(entry.get().range().start(), line.end());
        int target = line(last.range()).end();
        boolean ended = target > 0 && text.charAt(target - 1) == '\n';
        String inserted = ended ? moved : "\n" + moved.stripTrailing();
        List<TextEdit> edits = new ArrayList<>(List.of(TextEdit.delete(line), TextEdit.insert(target, inserted)));
        if (annotations.entries().size() == 1) {
            headline().ifPresent(head -> edits.add(TextEdit.delete(head)));
        }
        return Optional.of(fix(new TextChange(edits)));
    }

    /// The line of `annotations:`; comments below it stay.
    private Optional<TextRange> headline() {
        return resource.root().at(metadata).node() instanceof YamlMapping parent
                ? parent.find("annotations").map(entry -> line(entry.key().range()))
                : Optional.empty();
    }

    private @Nullable YamlMapping mapping(String key) {
        return resource.root().at(metadata.key(key)).node() instanceof YamlMapping found ? found : null;
    }

    private boolean isOneLine(TextRange range) {
        return range.in(text).indexOf('\n') < 0;
    }

    private int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    /// With its line break.
    private TextRange line(TextRange range) {
        int end = text.indexOf('\n', range.end());
        return new TextRange(lineStart(range.start()), end < 0 ? text.length() : end + 1);
    }

    private QuickFix titled(QuickFix fix) {
        return new QuickFix(TITLE, fix.safe(), fix.edits());
    }

    private QuickFix fix(TextChange change) {
        return new QuickFix(TITLE, true, List.of(new FileEdit(resource.file(), change.shift(resource.offset()))));
    }
}
