package dev.meshloft.cluster.playground;

import dev.meshloft.cluster.WriteResult;
import java.util.List;

/// Says whether an object may be stored, as schema, CEL rules and webhooks do in a real cluster. The studio gives its
/// own
/// validator.
@FunctionalInterface
public interface Admission {

    /// @param yaml the whole object as it would be stored, merged, without server metadata
    Review review(String yaml);

    /// Stores everything.
    static Admission everything() {
        return yaml -> new Review(List.of(), List.of());
    }

    /// @param refusals the object is stored when there are none
    /// @param warnings given with the answer, as `Warning` headers
    record Review(List<Refusal> refusals, List<String> warnings) {
        public Review {
            refusals = List.copyOf(refusals);
            warnings = List.copyOf(warnings);
        }
    }

    /// @param field `spec.http[0].route`, may be empty
    record Refusal(WriteResult.Refused.By by, String field, String message) {}
}
