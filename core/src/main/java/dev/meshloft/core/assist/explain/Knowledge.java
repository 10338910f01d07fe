package dev.meshloft.core.assist.explain;

import dev.meshloft.core.index.ReferenceIndex;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.schema.SchemaCatalog;
import org.jspecify.annotations.Nullable;

/// What answers are made from: the mesh at one revision, and the schemas. Who names what is read when it is first asked
/// for.
public final class Knowledge {

    private final MeshSnapshot mesh;
    private final SchemaCatalog catalog;
    private final ReferenceIndex earlier;
    private volatile @Nullable ReferenceIndex references;

    /// @param earlier any earlier index: what it read from documents that did not change is taken over
    public Knowledge(MeshSnapshot mesh, SchemaCatalog catalog, ReferenceIndex earlier) {
        this.mesh = mesh;
        this.catalog = catalog;
        this.earlier = earlier;
    }

    public MeshSnapshot mesh() {
        return mesh;
    }

    public SchemaCatalog catalog() {
        return catalog;
    }

    /// Two threads at once may both build it, which does no harm.
    public ReferenceIndex references() {
        ReferenceIndex known = references;
        if (known == null) {
            known = ReferenceIndex.of(mesh.resources().written(), earlier);
            references = known;
        }
        return known;
    }

    /// The index when somebody has asked for it, else the one it would start from.
    public ReferenceIndex latestReferences() {
        ReferenceIndex known = references;
        return known == null ? earlier : known;
    }
}
