package dev.meshloft.app.inspector;

import dev.meshloft.core.index.MeshWorkload;
import dev.meshloft.core.index.PeerMode;
import dev.meshloft.core.index.PolicyIndex;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.AuthorizationPolicy;
import dev.meshloft.core.istio.PeerAuthentication;
import dev.meshloft.core.istio.RequestAuthentication;
import dev.meshloft.core.mesh.MeshSnapshot;
import java.util.List;
import javafx.scene.Node;

/// Which policies hold for workloads: how they are spoken to, which tokens they check, who gets in.
final class PolicySection {

    private final PlaceLinks links;

    PolicySection(PlaceLinks links) {
        this.links = links;
    }

    /// @param workloads those behind a service, or one
    Node of(MeshSnapshot mesh, List<MeshWorkload> workloads) {
        PolicyIndex policies = mesh.indexes().policies();
        Section section = new Section("Policies in effect", "");
        if (workloads.isEmpty()) {
            section.fact("Workloads", "unk", "Unknown: no workload is known", null);
            return section.root();
        }
        addMtls(section, workloads, policies);
        addJwt(section, workloads, policies);
        addAccess(section, workloads, policies);
        addInjection(section, workloads);
        return section.root();
    }

    private void addMtls(Section section, List<MeshWorkload> workloads, PolicyIndex policies) {
        List<PeerMode> modes = workloads.stream()
                .map(each -> policies.peerMode(each.namespace(), each.labels()))
                .distinct()
                .toList();
        if (modes.size() > 1) {
            section.fact("mTLS", "lock-half", "Differs between workloads", null);
            return;
        }
        PeerMode mode = modes.getFirst();
        section.fact(
                "mTLS",
                icon(mode.mode()),
                words(mode.mode()) + (mode.decidedBy().isEmpty() ? ", as nothing is written" : ""),
                mode.decidedBy()
                        .map(each -> links.to(each, each.spec().at().key("mtls").key("mode")))
                        .orElse(null));
        mode.ports()
                .forEach((port, each) -> section.fact(
                        "port " + port,
                        icon(each),
                        words(each),
                        mode.decidedBy().map(this::link).orElse(null)));
    }

    static String icon(PeerAuthentication.Mode mode) {
        return switch (mode) {
            case STRICT -> "lock-fill";
            case PERMISSIVE, UNSET -> "lock-half";
            case DISABLE -> "lock-open";
        };
    }

    static String words(PeerAuthentication.Mode mode) {
        return switch (mode) {
            case STRICT -> "Strict";
            case PERMISSIVE -> "Permissive";
            case UNSET -> "As inherited";
            case DISABLE -> "Off";
        };
    }

    private void addJwt(Section section, List<MeshWorkload> workloads, PolicyIndex policies) {
        List<Typed<RequestAuthentication>> found = workloads.stream()
                .flatMap(each -> policies.requestAuthentications(each.namespace(), each.labels()).stream())
                .distinct()
                .toList();
        if (found.isEmpty()) {
            section.fact("JWT", "minus", "Not checked here", null);
        }
        for (Typed<RequestAuthentication> each : found) {
            section.fact("JWT", "key", "Checked when sent", link(each));
        }
    }

    private void addAccess(Section section, List<MeshWorkload> workloads, PolicyIndex policies) {
        List<Typed<AuthorizationPolicy>> found = workloads.stream()
                .flatMap(each -> policies.authorizationPolicies(each.namespace(), each.labels()).stream())
                .distinct()
                .toList();
        if (found.isEmpty()) {
            section.fact("Access", "minus", "No policy: all may call", null);
        }
        for (Typed<AuthorizationPolicy> each : found) {
            section.fact("Access", "shield", action(each), link(each));
        }
    }

    static String action(Typed<AuthorizationPolicy> policy) {
        return switch (policy.spec().effectiveAction()) {
            case ALLOW -> "Allow";
            case DENY -> "Deny";
            case AUDIT -> "Audit";
            case CUSTOM -> "Ask elsewhere";
        };
    }

    private static void addInjection(Section section, List<MeshWorkload> workloads) {
        int pods = workloads.stream().mapToInt(MeshWorkload::pods).sum();
        int meshed = workloads.stream()
                .filter(MeshWorkload::meshed)
                .mapToInt(MeshWorkload::pods)
                .sum();
        section.fact("Injection", meshed == pods ? "check" : "noproxy", meshed + " of " + pods + " pods", null);
    }

    private Node link(Typed<?> policy) {
        return links.to(policy.resource().whole());
    }
}
