package dev.meshloft.core.analysis;

import dev.meshloft.core.schema.SchemaFinding;
import dev.meshloft.core.schema.SchemaValidator;
import dev.meshloft.core.yaml.YamlNode;
import dev.meshloft.core.yaml.YamlValue;
import java.util.IdentityHashMap;
import java.util.List;

/// What schema and CEL rules found in each object. They look at one object only, so what they found in a document that
/// was not read anew holds, wherever it stands now. An analysis hands this to the next one.
final class KnownFindings {

    static final KnownFindings NONE = new KnownFindings(new IdentityHashMap<>());

    private final IdentityHashMap<YamlNode, List<SchemaFinding>> before;
    private final IdentityHashMap<YamlNode, List<SchemaFinding>> now = new IdentityHashMap<>();

    private KnownFindings(IdentityHashMap<YamlNode, List<SchemaFinding>> before) {
        this.before = before;
    }

    /// For the next analysis; what this one did not ask for is forgotten then.
    KnownFindings next() {
        return new KnownFindings(now);
    }

    List<SchemaFinding> of(YamlValue object, SchemaValidator validator) {
        YamlNode node = object.node();
        if (node == null) {
            return validator.check(object);
        }
        List<SchemaFinding> known = before.get(node);
        List<SchemaFinding> found = known == null ? validator.check(object) : known;
        now.put(node, found);
        return found;
    }
}
