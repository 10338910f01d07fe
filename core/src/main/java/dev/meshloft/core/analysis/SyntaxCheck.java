package dev.meshloft.core.analysis;

import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.diagnostic.Related;
import dev.meshloft.core.resource.ResourceReader;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.YamlEntry;
import dev.meshloft.core.yaml.YamlMapping;
import dev.meshloft.core.yaml.YamlNode;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlProblem;
import dev.meshloft.core.yaml.YamlSequence;
import dev.meshloft.core.yaml.YamlStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is wrong with a file before any schema is asked: text that is not YAML, keys written twice, documents
/// that are no objects.
final class SyntaxCheck {

    private final AnalysisInput.FileText file;
    private final List<Diagnostic> found = new ArrayList<>();

    private SyntaxCheck(AnalysisInput.FileText file) {
        this.file = file;
    }

    static List<Diagnostic> check(AnalysisInput.FileText file) {
        SyntaxCheck check = new SyntaxCheck(file);
        check.checkAll();
        return check.found;
    }

    private void checkAll() {
        for (int i = 0; i < file.stream().pieces().size(); i++) {
            YamlStream.Piece piece = file.stream().pieces().get(i);
            for (YamlProblem problem : piece.document().problems()) {
                add(LayerRules.SYNTAX, at(i, YamlPath.ROOT, problem.range().shift(piece.start())), problem.message());
            }
            int document = i;
            piece.document().root().ifPresent(root -> findDuplicates(root, YamlPath.ROOT, document, piece.start()));
        }
        for (ResourceReader.Unread unread : file.unread()) {
            LayerRule rule = unread.foreign() ? LayerRules.FOREIGN : LayerRules.NO_OBJECT;
            add(rule, at(unread.document(), YamlPath.ROOT, unread.range()), unread.reason());
        }
    }

    private void findDuplicates(YamlNode node, YamlPath path, int document, int offset) {
        if (node instanceof YamlSequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                findDuplicates(sequence.items().get(i), path.index(i), document, offset);
            }
        } else if (node instanceof YamlMapping mapping) {
            findDuplicates(mapping, path, document, offset);
        }
    }

    private void findDuplicates(YamlMapping mapping, YamlPath path, int document, int offset) {
        Map<String, TextRange> seen = new HashMap<>();
        for (YamlEntry entry : mapping.entries()) {
            String name = entry.name();
            if (name == null) {
                continue;
            }
            TextRange range = entry.key().range().shift(offset);
            TextRange first = seen.putIfAbsent(name, range);
            YamlPath below = path.key(name);
            if (first != null) {
                Related related = new Related(at(document, below, first), "The first " + name);
                String message = "The key " + name + " is written twice; only the last value counts";
                found.add(diagnostic(LayerRules.DUPLICATE_KEY, at(document, below, range), message, List.of(related)));
            }
            findDuplicates(entry.value(), below, document, offset);
        }
    }

    private SourceRef at(int document, YamlPath path, TextRange range) {
        return new SourceRef(file.id(), document, path, range);
    }

    private void add(LayerRule rule, SourceRef at, String message) {
        found.add(diagnostic(rule, at, message, List.of()));
    }

    private static Diagnostic diagnostic(LayerRule rule, SourceRef at, String message, List<Related> related) {
        return new Diagnostic(rule.id(), rule.severity(), at, message, null, "", related, List.of());
    }
}
