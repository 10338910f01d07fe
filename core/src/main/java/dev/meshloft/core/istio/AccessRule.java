package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.List;

/// One rule: any `from`, any `to`, and all `when`; an absent part is true.
public record AccessRule(List<Source> from, List<Operation> to, List<Condition> when, YamlPath at) {

    /// All fields together, any value of a field, none of a `not` field.
    ///
    /// @param at the `source`
    public record Source(
            List<String> principals,
            List<String> notPrincipals,
            List<String> requestPrincipals,
            List<String> notRequestPrincipals,
            List<String> namespaces,
            List<String> notNamespaces,
            List<String> serviceAccounts,
            List<String> notServiceAccounts,
            List<String> trustDomains,
            List<String> notTrustDomains,
            List<String> ipBlocks,
            List<String> notIpBlocks,
            List<String> remoteIpBlocks,
            List<String> notRemoteIpBlocks,
            YamlPath at) {

        static Source read(YamlValue entry) {
            YamlValue value = entry.get("source");
            return new Source(
                    Fields.texts(value.get("principals")),
                    Fields.texts(value.get("notPrincipals")),
                    Fields.texts(value.get("requestPrincipals")),
                    Fields.texts(value.get("notRequestPrincipals")),
                    Fields.texts(value.get("namespaces")),
                    Fields.texts(value.get("notNamespaces")),
                    Fields.texts(value.get("serviceAccounts")),
                    Fields.texts(value.get("notServiceAccounts")),
                    Fields.texts(value.get("trustDomains")),
                    Fields.texts(value.get("notTrustDomains")),
                    Fields.texts(value.get("ipBlocks")),
                    Fields.texts(value.get("notIpBlocks")),
                    Fields.texts(value.get("remoteIpBlocks")),
                    Fields.texts(value.get("notRemoteIpBlocks")),
                    value.path());
        }
    }

    /// All fields together, any value of a field, none of a `not` field.
    ///
    /// @param ports of the workload, as written
    /// @param at the `operation`
    public record Operation(
            List<String> hosts,
            List<String> notHosts,
            List<String> ports,
            List<String> notPorts,
            List<String> methods,
            List<String> notMethods,
            List<String> paths,
            List<String> notPaths,
            YamlPath at) {

        static Operation read(YamlValue entry) {
            YamlValue value = entry.get("operation");
            return new Operation(
                    Fields.texts(value.get("hosts")),
                    Fields.texts(value.get("notHosts")),
                    Fields.texts(value.get("ports")),
                    Fields.texts(value.get("notPorts")),
                    Fields.texts(value.get("methods")),
                    Fields.texts(value.get("notMethods")),
                    Fields.texts(value.get("paths")),
                    Fields.texts(value.get("notPaths")),
                    value.path());
        }
    }

    /// @param key such as `request.headers[x-tester]` or `request.auth.claims[iss]`
    public record Condition(String key, List<String> values, List<String> notValues, YamlPath at) {

        static Condition read(YamlValue value) {
            return new Condition(
                    value.get("key").stringOr(""),
                    Fields.texts(value.get("values")),
                    Fields.texts(value.get("notValues")),
                    value.path());
        }
    }

    static AccessRule read(YamlValue value) {
        return new AccessRule(
                Fields.list(value.get("from"), Source::read),
                Fields.list(value.get("to"), Operation::read),
                Fields.list(value.get("when"), Condition::read),
                value.path());
    }
}
