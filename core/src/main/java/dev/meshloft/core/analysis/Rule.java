package dev.meshloft.core.analysis;

import dev.meshloft.core.diagnostic.RuleId;
import dev.meshloft.core.diagnostic.Severity;

/// One thing that can be wrong. A rule is a pure function and keeps nothing between calls.
public sealed interface Rule permits KindRule, MeshRule, LayerRule {

    /// Name, severity and explanation.
    RuleDoc doc();

    default RuleId id() {
        return doc().id();
    }

    /// What its findings are unless one says otherwise.
    default Severity severity() {
        return doc().severity();
    }
}
