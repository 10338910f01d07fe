package dev.meshloft.core.traffic;

import dev.meshloft.core.index.Typed;
import dev.meshloft.core.kube.Workload;
import dev.meshloft.core.security.Identity;
import java.util.Map;
import java.util.OptionalInt;

/// One pod: a written one, or the one that stands for a Deployment's.
///
/// @param owner its name without the ending of a made-up pod
/// @param labels with those that injection adds
/// @param ip as written, or made up
/// @param meshed whether it has a sidecar
record Pod(
        String namespace,
        String name,
        String owner,
        Map<String, String> labels,
        Identity identity,
        String ip,
        boolean meshed,
        Typed<Workload> source) {

    String qualifiedName() {
        return namespace + "/" + name;
    }

    /// The port behind a service's `targetPort`.
    OptionalInt port(String target, int same) {
        if (target.isEmpty()) {
            return OptionalInt.of(same);
        }
        if (target.matches("[0-9]{1,5}")) {
            return OptionalInt.of(Integer.parseInt(target));
        }
        return source.spec().containers().stream()
                .flatMap(container -> container.ports().stream())
                .filter(port -> port.name().equals(target))
                .map(port -> port.number())
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    boolean hasLabels(Map<String, String> wanted) {
        return wanted.entrySet().stream().allMatch(label -> label.getValue().equals(labels.get(label.getKey())));
    }
}
