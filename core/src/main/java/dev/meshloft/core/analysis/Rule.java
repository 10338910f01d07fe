package dev.meshloft.core.analysis;

import dev.meshloft.core.diagnostic.RuleId;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.index.Kind;
import java.util.List;

/// One thing that can be wrong. A rule is a pure function and keeps nothing between calls.
public sealed interface Rule permits KindRule, MeshRule, LayerRule {

    /// Name, severity and explanation.
    RuleDoc doc();

    /// The kinds of which it must know every object, because it reports that something is not there. Where a cluster's
    /// user may not see them, it does not run.
    default List<Kind<?>> needs() {
        return List.of();
    }

    default RuleId id() {
        return doc().id();
    }

    /// What its findings are unless one says otherwise.
    default Severity severity() {
        return doc().severity();
    }
}
