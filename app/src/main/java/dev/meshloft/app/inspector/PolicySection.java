package dev.meshloft.app.inspector;

import dev.meshloft.app.store.AppState;
import dev.meshloft.core.index.MeshWorkload;
import dev.meshloft.core.index.PeerMode;
import dev.meshloft.core.index.PolicyIndex;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.AuthorizationPolicy;
import dev.meshloft.core.istio.PeerAuthentication;
import dev.meshloft.core.istio.RequestAuthentication;
import dev.meshloft.core.mesh.MeshSnapshot;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Which policies hold for the workloads of a service.
final class PolicySection {

    private final PlaceLinks links;

    PolicySection(PlaceLinks links) {
        this.links = links;
    }

    Node of(AppState state, RegistryService service) {
        MeshSnapshot mesh = state.derived().draft();
        List<MeshWorkload> workloads = mesh.indexes().selectors().workloadsOf(service);
        PolicyIndex policies = mesh.indexes().policies();
        Section section = new Section("Policies in effect", "");
        if (workloads.isEmpty()) {
            section.fact("Workloads", "unk", "Unknown: no workload of this service is known", null);
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
                mode.decidedBy().map(this::link).orElse(null));
    }

    private static String icon(PeerAuthentication.Mode mode) {
        return switch (mode) {
            case STRICT -> "lock-fill";
            case PERMISSIVE, UNSET -> "lock-half";
            case DISABLE -> "lock-open";
        };
    }

    private static String words(PeerAuthentication.Mode mode) {
        return switch (mode) {
            case STRICT -> "Strict";
            case PERMISSIVE, UNSET -> "Permissive";
            case DISABLE -> "Off";
        };
    }

    private void addJwt(Section section, List<MeshWorkload> workloads, PolicyIndex policies) {
        List<Typed<RequestAuthentication>> found = workloads.stream()
                .flatMap(each -> policies.requestAuthentications(each.namespace(), each.labels()).stream())
                .distinct()
                .toList();
        String words = found.isEmpty() ? "No token is checked here" : "Tokens are checked when sent";
        section.fact("JWT", found.isEmpty() ? "minus" : "key", words, first(found.stream()));
    }

    private void addAccess(Section section, List<MeshWorkload> workloads, PolicyIndex policies) {
        List<Typed<AuthorizationPolicy>> found = workloads.stream()
                .flatMap(each -> policies.authorizationPolicies(each.namespace(), each.labels()).stream())
                .distinct()
                .toList();
        String words = switch (found.size()) {
            case 0 -> "No policy: all callers may call";
            case 1 -> "1 policy";
            default -> found.size() + " policies";
        };
        section.fact("Access", found.isEmpty() ? "minus" : "shield", words, first(found.stream()));
    }

    private static void addInjection(Section section, List<MeshWorkload> workloads) {
        int pods = workloads.stream().mapToInt(MeshWorkload::pods).sum();
        int meshed = workloads.stream()
                .filter(MeshWorkload::meshed)
                .mapToInt(MeshWorkload::pods)
                .sum();
        section.fact("Injection", meshed == pods ? "check" : "noproxy", meshed + " of " + pods + " pods", null);
    }

    private @Nullable Node first(Stream<? extends Typed<?>> found) {
        return found.reduce((_, last) -> last).map(this::link).orElse(null);
    }

    private Node link(Typed<?> policy) {
        return links.to(policy.resource().whole());
    }
}
