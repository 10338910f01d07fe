package dev.meshloft.core.analysis;

import dev.meshloft.core.index.Kind;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.mesh.MeshSnapshot;
import java.util.List;
import java.util.Optional;

/// A rule about one object at a time, with the mesh around it. Its findings are on that object.
///
/// @param <T> what the readers of its kinds return
public non-sealed interface KindRule<T> extends Rule {

    /// The kinds it looks at; every written object of them is checked, also one that a later document replaces.
    List<? extends Kind<? extends T>> kinds();

    void check(Typed<T> object, MeshSnapshot mesh, Findings findings);

    /// Why it cannot run on this mesh; empty when it can. Only for facts that files normally never hold.
    default Optional<String> cannotRun(MeshSnapshot mesh) {
        return Optional.empty();
    }
}
