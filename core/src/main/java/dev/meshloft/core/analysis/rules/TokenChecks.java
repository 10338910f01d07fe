package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.index.MeshWorkload;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.AuthorizationPolicy;
import dev.meshloft.core.istio.RequestAuthentication;
import dev.meshloft.core.istio.WorkloadSelector;
import dev.meshloft.core.mesh.MeshSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether some RequestAuthentication is in force where a policy is.
final class TokenChecks {

    private TokenChecks() {}

    /// True when one holds for at least one workload of the policy; when the policy selects no known workload,
    /// when one could hold.
    static boolean exist(Typed<AuthorizationPolicy> policy, MeshSnapshot mesh) {
        if (mesh.requestAuthentications().isEmpty()) {
            return false;
        }
        if (!policy.spec().targetRefs().isEmpty()) {
            return mesh.requestAuthentications().stream().anyMatch(each -> isAtSameTarget(policy, each, mesh));
        }
        List<MeshWorkload> workloads = Selected.workloads(
                policy.namespace(),
                policy.spec().selector().map(WorkloadSelector::labels).orElse(Map.of()),
                mesh);
        return workloads.isEmpty()
                ? mesh.requestAuthentications().stream().anyMatch(each -> couldHold(policy, each, mesh))
                : workloads.stream()
                        .anyMatch(each -> !mesh.indexes()
                                .policies()
                                .requestAuthentications(each.namespace(), each.labels())
                                .isEmpty());
    }

    private static boolean isAtSameTarget(
            Typed<AuthorizationPolicy> policy, Typed<RequestAuthentication> check, MeshSnapshot mesh) {
        Set<String> targets = policy.spec().targetRefs().stream()
                .map(target -> target.kind() + "/" + target.name())
                .collect(Collectors.toSet());
        boolean same = check.spec().targetRefs().stream()
                .anyMatch(target -> targets.contains(target.kind() + "/" + target.name()));
        return (check.namespace().equals(policy.namespace()) && same)
                || (check.spec().targetRefs().isEmpty() && isNear(policy, check, mesh));
    }

    private static boolean couldHold(
            Typed<AuthorizationPolicy> policy, Typed<RequestAuthentication> check, MeshSnapshot mesh) {
        Map<String, String> wanted =
                policy.spec().selector().map(WorkloadSelector::labels).orElse(Map.of());
        Map<String, String> checked =
                check.spec().selector().map(WorkloadSelector::labels).orElse(Map.of());
        boolean contradict = wanted.entrySet().stream()
                .anyMatch(label ->
                        checked.containsKey(label.getKey()) && !label.getValue().equals(checked.get(label.getKey())));
        return !contradict && check.spec().targetRefs().isEmpty() && isNear(policy, check, mesh);
    }

    /// In the same namespace, or one of them in the root namespace.
    private static boolean isNear(Typed<?> policy, Typed<?> check, MeshSnapshot mesh) {
        String root = mesh.meshConfig().rootNamespace();
        return check.namespace().equals(policy.namespace())
                || check.namespace().equals(root)
                || policy.namespace().equals(root);
    }
}
