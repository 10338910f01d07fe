package dev.meshloft.core.change;

import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.ResourceKey;
import java.util.List;

/// What applying the draft does to one object of the cluster.
public sealed interface ObjectChange {

    /// The object as the draft has it.
    Resource draft();

    default ResourceKey key() {
        return draft().key();
    }

    /// The cluster has no such object yet.
    record Create(Resource draft) implements ObjectChange {}

    /// The cluster has it with other values.
    ///
    /// @param fields from the cluster's value to the draft's; never empty
    record Modify(Resource draft, Resource live, List<FieldDiff> fields) implements ObjectChange {

        public Modify {
            fields = List.copyOf(fields);
        }
    }
}
