package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Finding;
import dev.meshloft.core.analysis.Findings;
import dev.meshloft.core.analysis.KindRule;
import dev.meshloft.core.analysis.RuleDoc;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.index.GatewayName;
import dev.meshloft.core.index.Kind;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.MeshWorkload;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.NamedMatch;
import dev.meshloft.core.istio.VirtualService;
import dev.meshloft.core.mesh.MeshSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// `jwt-claim-routing-without-request-authentication`.
final class JwtClaimRouting implements KindRule<VirtualService> {

    private static final RuleDoc DOC =
            RuleDoc.analysis("jwt-claim-routing-without-request-authentication", Severity.ERROR, "IST0149", """
            A route looks at claims of a token that the gateway does not check

            `@request.auth.claims` exists only where a RequestAuthentication for the gateway's pods has checked the token; without
            it the match is never true.

            Bad: `headers: {"@request.auth.claims.group": …}` alone. Good: with a RequestAuthentication for the gateway.
            Source: istio/istio pkg/config/analysis/analyzers/virtualservice/jwtclaimroute.go""");

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public List<Kind<?>> needs() {
        return List.of(Kinds.REQUEST_AUTHENTICATION);
    }

    @Override
    public List<Kind<VirtualService>> kinds() {
        return List.of(Kinds.VIRTUAL_SERVICE);
    }

    private static final String CLAIMS = "@request.auth.claims";

    @Override
    public void check(Typed<VirtualService> service, MeshSnapshot mesh, Findings findings) {
        Optional<NamedMatch> use = service.spec().http().stream()
                .flatMap(route -> route.match().stream())
                .flatMap(match -> Stream.concat(match.headers().stream(), match.withoutHeaders().stream()))
                .filter(header -> header.name().startsWith(CLAIMS))
                .findFirst();
        if (use.isPresent()) {
            unchecked(service, mesh)
                    .ifPresent(workload -> findings.add(Finding.atKey(
                            service.resource(),
                            use.get().at(),
                            "No RequestAuthentication checks tokens at the gateway " + workload.namespace() + "/"
                                    + workload.name() + ", so this never matches")));
        }
    }

    private static Optional<MeshWorkload> unchecked(Typed<VirtualService> service, MeshSnapshot mesh) {
        return service.spec().boundGateways().stream()
                .map(gateway -> GatewayName.resolve(gateway, service.namespace()))
                .flatMap(gateway -> Routes.findGateway(gateway, mesh).stream())
                .filter(gateway -> !gateway.spec().selector().isEmpty())
                .flatMap(gateway -> mesh
                        .indexes()
                        .selectors()
                        .selectEverywhere(gateway.spec().selector())
                        .stream())
                .filter(workload -> mesh.indexes()
                        .policies()
                        .requestAuthentications(workload.namespace(), workload.labels())
                        .isEmpty())
                .findFirst();
    }
}
