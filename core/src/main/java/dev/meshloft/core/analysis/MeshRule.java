package dev.meshloft.core.analysis;

import dev.meshloft.core.mesh.MeshSnapshot;
import java.util.Optional;

/// A rule that compares objects with each other. Its cost must grow no faster than the mesh.
public non-sealed interface MeshRule extends Rule {

    void check(MeshSnapshot mesh, Findings findings);

    /// Why it cannot run on this mesh; empty when it can.
    default Optional<String> cannotRun(MeshSnapshot mesh) {
        return Optional.empty();
    }
}
