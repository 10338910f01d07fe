package dev.meshloft.core.kube;

import dev.meshloft.core.istio.Fields;
import dev.meshloft.core.istio.Retries;
import dev.meshloft.core.yaml.YamlDocument;
import dev.meshloft.core.yaml.YamlValue;
import java.util.List;
import java.util.Optional;

/// Settings of the whole mesh, from the ConfigMap `istio` (`data.mesh`), or from a document of kind `MeshConfig`.
///
/// @param trustDomain `cluster.local` when absent
/// @param rootNamespace `istio-system` when absent
/// @param outboundMode `ALLOW_ANY` when absent
/// @param defaultServiceExportTo empty means `*`; so for the other two
/// @param autoMtls on when absent
/// @param defaultRetries absent means Istio's built-in two
/// @param injectsByDefault what the injector does with namespaces without a label; off here
/// @param providers names of `extensionProviders`
/// @param jsonProperties the whole tree, for what is not listed here; absent without a MeshConfig
public record MeshConfig(
        String trustDomain,
        List<String> trustDomainAliases,
        String rootNamespace,
        String outboundMode,
        List<String> defaultServiceExportTo,
        List<String> defaultVirtualServiceExportTo,
        List<String> defaultDestinationRuleExportTo,
        boolean autoMtls,
        Optional<Retries> defaultRetries,
        boolean injectsByDefault,
        List<String> providers,
        List<String> defaultAccessLogProviders,
        String pathNormalization,
        Optional<YamlValue> jsonProperties) {

    /// What holds when nothing is written: Istio's defaults.
    public static final MeshConfig DEFAULT = new MeshConfig(
            "cluster.local",
            List.of(),
            "istio-system",
            "ALLOW_ANY",
            List.of(),
            List.of(),
            List.of(),
            true,
            Optional.empty(),
            false,
            List.of(),
            List.of(),
            "BASE",
            Optional.empty());

    /// @param object a whole document of kind MeshConfig, its settings below `spec`
    public static MeshConfig read(YamlValue object) {
        return readSettings(object.get("spec"));
    }

    /// @param object the whole ConfigMap; its `data.mesh` is YAML in YAML
    public static MeshConfig readConfigMap(YamlValue object) {
        return object.get("data")
                .get("mesh")
                .string()
                .map(text -> readSettings(YamlDocument.parse(text).value()))
                .orElse(DEFAULT);
    }

    private static MeshConfig readSettings(YamlValue mesh) {
        return new MeshConfig(
                mesh.get("trustDomain").stringOr("cluster.local"),
                Fields.texts(mesh.get("trustDomainAliases")),
                mesh.get("rootNamespace").stringOr("istio-system"),
                mesh.get("outboundTrafficPolicy").get("mode").stringOr("ALLOW_ANY"),
                Fields.texts(mesh.get("defaultServiceExportTo")),
                Fields.texts(mesh.get("defaultVirtualServiceExportTo")),
                Fields.texts(mesh.get("defaultDestinationRuleExportTo")),
                mesh.get("enableAutoMtls").bool().orElse(true),
                Fields.object(mesh.get("defaultHttpRetryPolicy"), Retries::read),
                false,
                mesh.get("extensionProviders").items().stream()
                        .flatMap(provider -> provider.get("name").string().stream())
                        .toList(),
                Fields.texts(mesh.get("defaultProviders").get("accessLogging")),
                mesh.get("pathNormalization").get("normalization").stringOr("BASE"),
                Optional.of(mesh));
    }
}
