package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Findings;
import dev.meshloft.core.analysis.KindRule;
import dev.meshloft.core.analysis.RuleDoc;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.index.Kind;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.AccessRule;
import dev.meshloft.core.istio.AuthorizationPolicy;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.yaml.YamlPath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// `request-principals-without-request-authentication`.
final class RequestPrincipalsWithoutAuthentication implements KindRule<AuthorizationPolicy> {

    private static final RuleDoc DOC =
            RuleDoc.analysis("request-principals-without-request-authentication", Severity.WARNING, "", """
            A policy asks for a request principal, but nothing checks tokens

            `requestPrincipals` and the keys `request.auth.…` come from a token that a RequestAuthentication has checked. Without
            one for the same workloads they are always empty: an ALLOW rule never matches and every request is denied, a DENY
            rule on `notRequestPrincipals` denies everything.

            Bad: `requestPrincipals: ["*"]` alone. Good: with a RequestAuthentication for the same selector.
            Source: istio.io/latest/docs/reference/config/security/authorization-policy/#Source
            Source: istio/istio pilot/pkg/security/authz/model/generator.go (requestPrincipalGenerator)""");

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public List<Kind<?>> needs() {
        return List.of(Kinds.REQUEST_AUTHENTICATION);
    }

    @Override
    public List<Kind<AuthorizationPolicy>> kinds() {
        return List.of(Kinds.AUTHORIZATION_POLICY);
    }

    @Override
    public void check(Typed<AuthorizationPolicy> policy, MeshSnapshot mesh, Findings findings) {
        Optional<YamlPath> use = policy.spec().rules().stream()
                .flatMap(rule -> uses(rule).stream())
                .findFirst();
        if (use.isPresent() && !TokenChecks.exist(policy, mesh)) {
            findings.add(policy, use.get(), message(use.get()));
        }
    }

    private static String message(YamlPath use) {
        boolean negated = use.last().equals(new YamlPath.Key("notRequestPrincipals"));
        return "No RequestAuthentication checks tokens for these workloads, so no request has a principal: this "
                + (negated ? "matches every request" : "never matches");
    }

    private static Optional<YamlPath> uses(AccessRule rule) {
        Stream<YamlPath> sources = rule.from().stream().flatMap(source -> {
            Stream<YamlPath> positive = source.requestPrincipals().isEmpty()
                    ? Stream.empty()
                    : Stream.of(source.at().key("requestPrincipals"));
            Stream<YamlPath> negative = source.notRequestPrincipals().isEmpty()
                    ? Stream.empty()
                    : Stream.of(source.at().key("notRequestPrincipals"));
            return Stream.concat(positive, negative);
        });
        Stream<YamlPath> conditions = rule.when().stream()
                .filter(condition -> condition.key().startsWith("request.auth."))
                .map(condition -> condition.at().key("key"));
        return Stream.concat(sources, conditions).findFirst();
    }
}
