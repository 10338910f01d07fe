package dev.meshloft.core.security;

import dev.meshloft.core.istio.AccessRule;
import dev.meshloft.core.istio.AccessRule.Condition;
import dev.meshloft.core.istio.AccessRule.Operation;
import dev.meshloft.core.istio.AccessRule.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Whether one rule of an AuthorizationPolicy matches a request (`pilot/pkg/security/authz/model/model.go`).
///
/// On a TCP port an ALLOW rule with an HTTP attribute never matches, and a DENY rule loses the attribute, which makes
/// it wider.
final class RuleCheck {

    private final ArrivingRequest request;
    private final SourceCheck source;
    private final boolean dropsHttpAttributes;

    private RuleCheck(ArrivingRequest request, SourceCheck source, boolean dropsHttpAttributes) {
        this.request = request;
        this.source = source;
        this.dropsHttpAttributes = dropsHttpAttributes;
    }

    static Truth check(
            AccessRule rule, ArrivingRequest request, String policyNamespace, TrustDomains domains, boolean allow) {
        boolean tcp = request.http().isEmpty();
        if (tcp && allow && HttpAttributes.in(rule)) {
            return Truth.NO;
        }
        RuleCheck check = new RuleCheck(request, new SourceCheck(request, policyNamespace, domains), tcp);
        return check.sources(rule.from()).and(check.operations(rule.to())).and(check.conditions(rule.when()));
    }

    private Truth sources(List<Source> from) {
        Truth result = Truth.of(from.isEmpty());
        for (Source each : from) {
            result = result.or(field(each.principals(), each.notPrincipals(), source::principal)
                    .and(http(each.requestPrincipals(), each.notRequestPrincipals(), source::requestPrincipal))
                    .and(field(each.namespaces(), each.notNamespaces(), source::namespace))
                    .and(field(each.serviceAccounts(), each.notServiceAccounts(), source::serviceAccount))
                    .and(field(each.trustDomains(), each.notTrustDomains(), source::trustDomain))
                    .and(field(each.ipBlocks(), each.notIpBlocks(), source::sourceIp))
                    .and(field(each.remoteIpBlocks(), each.notRemoteIpBlocks(), source::remoteIp)));
        }
        return result;
    }

    private Truth operations(List<Operation> to) {
        Truth result = Truth.of(to.isEmpty());
        for (Operation each : to) {
            result = result.or(http(each.hosts(), each.notHosts(), this::host)
                    .and(http(each.methods(), each.notMethods(), this::method))
                    .and(http(each.paths(), each.notPaths(), this::path))
                    .and(field(each.ports(), each.notPorts(), this::port)));
        }
        return result;
    }

    private Truth conditions(List<Condition> when) {
        Truth result = Truth.YES;
        for (Condition each : when) {
            result = result.and(condition(each));
        }
        return result;
    }

    private Truth condition(Condition condition) {
        List<String> values = condition.values();
        List<String> not = condition.notValues();
        return switch (ConditionKey.of(condition.key())) {
            case SOURCE_IP -> field(values, not, source::sourceIp);
            case REMOTE_IP -> field(values, not, source::remoteIp);
            case SOURCE_NAMESPACE -> field(values, not, source::namespace);
            case SOURCE_PRINCIPAL -> field(values, not, source::principal);
            case SOURCE_SERVICE_ACCOUNT -> field(values, not, source::serviceAccount);
            case SOURCE_TRUST_DOMAIN -> field(values, not, source::trustDomain);
            case DESTINATION_IP -> field(values, not, source::destinationIp);
            case DESTINATION_PORT -> field(values, not, this::port);
            case CONNECTION_SNI -> field(values, not, this::sni);
            case REQUEST_PRINCIPAL -> http(values, not, source::requestPrincipal);
            case REQUEST_AUDIENCES -> http(values, not, value -> source.claim(List.of("aud"), value));
            case REQUEST_PRESENTER -> http(values, not, value -> source.claim(List.of("azp"), value));
            case REQUEST_CLAIM -> http(values, not, value -> source.claim(ConditionKey.names(condition.key()), value));
            case REQUEST_HEADER -> {
                String name = ConditionKey.names(condition.key()).getFirst().toLowerCase(Locale.ROOT);
                yield http(values, not, value -> header(name, value));
            }
            case ENVOY_FILTER, OTHER -> Truth.UNKNOWN;
        };
    }

    private Truth field(List<String> values, List<String> not, Function<String, Truth> check) {
        Truth positive = values.isEmpty() ? Truth.YES : SourceCheck.any(values, check);
        return not.isEmpty()
                ? positive
                : positive.and(SourceCheck.any(not, check).not());
    }

    private Truth http(List<String> values, List<String> not, Function<String, Truth> check) {
        return dropsHttpAttributes ? Truth.YES : field(values, not, check);
    }

    private Truth host(String pattern) {
        return Truth.of(ValuePattern.matchesHost(pattern, http().authority()));
    }

    private Truth method(String pattern) {
        return Truth.of(ValuePattern.matchesHeader(pattern, http().method()));
    }

    private Truth path(String pattern) {
        return Truth.of(
                PathTemplate.isTemplate(pattern)
                        ? PathTemplate.matches(pattern, http().path())
                        : ValuePattern.matches(pattern, http().path()));
    }

    private Truth header(String name, String pattern) {
        return Truth.of(http().values(name).stream().anyMatch(value -> ValuePattern.matchesHeader(pattern, value)));
    }

    private Truth port(String value) {
        return Truth.of(value.strip().equals(Integer.toString(request.port())));
    }

    private Truth sni(String pattern) {
        return Truth.of(ValuePattern.matches(pattern, request.sni()));
    }

    private ArrivingRequest.Http http() {
        return request.http().orElseThrow();
    }

    /// Which rules look at more than the connection.
    private static final class HttpAttributes {

        static boolean in(AccessRule rule) {
            return rule.from().stream().anyMatch(HttpAttributes::in)
                    || rule.to().stream().anyMatch(HttpAttributes::in)
                    || rule.when().stream().anyMatch(HttpAttributes::in);
        }

        private static boolean in(Source source) {
            return !source.requestPrincipals().isEmpty()
                    || !source.notRequestPrincipals().isEmpty();
        }

        private static boolean in(Operation operation) {
            List<List<String>> fields = new ArrayList<>(List.of(
                    operation.hosts(),
                    operation.notHosts(),
                    operation.methods(),
                    operation.notMethods(),
                    operation.paths(),
                    operation.notPaths()));
            return fields.stream().anyMatch(values -> !values.isEmpty());
        }

        private static boolean in(Condition condition) {
            return ConditionKey.of(condition.key()).isHttp();
        }
    }

    /// The name of the rule as Envoy reports it: `ns[shop]-policy[viewer]-rule[0]`.
    static String name(String namespace, String policy, int rule) {
        return "ns[" + namespace + "]-policy[" + policy + "]-rule[" + rule + "]";
    }

    static Optional<String> firstByName(List<String> names) {
        return names.stream().min(String::compareTo);
    }
}
