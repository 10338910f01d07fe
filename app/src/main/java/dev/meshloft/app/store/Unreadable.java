package dev.meshloft.app.store;

import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.diagnostic.Layer;
import dev.meshloft.core.diagnostic.RuleId;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.workspace.FileFailure;
import dev.meshloft.core.yaml.YamlPath;
import java.util.List;

/// A file that could not be read, as a problem among the others.
public final class Unreadable {

    private static final RuleId RULE = RuleId.of("unreadable-file", Layer.SYNTAX);

    private Unreadable() {}

    public static Diagnostic problem(FileFailure failure) {
        return new Diagnostic(
                RULE,
                Severity.ERROR,
                new SourceRef(failure.id(), 0, YamlPath.ROOT, TextRange.at(0)),
                failure.id().fileName() + " was not read: " + failure.reason(),
                null,
                "",
                List.of(),
                List.of());
    }
}
