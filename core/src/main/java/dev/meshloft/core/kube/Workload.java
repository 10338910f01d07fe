package dev.meshloft.core.kube;

import dev.meshloft.core.istio.Fields;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// A Pod, or what makes pods: Deployment, StatefulSet, DaemonSet, ReplicaSet, ReplicationController, Job, CronJob.
///
/// @param labels of the pods
/// @param annotations of the pods
/// @param serviceAccount `default` when absent
/// @param containers init containers first
/// @param replicas as written; absent for a Pod and for kinds without
/// @param podIp of a running Pod, empty when unknown
/// @param phase of a Pod (`Running`, …), empty when unknown
/// @param owner of a Pod or ReplicaSet: the controller that made it
/// @param at the pod's spec: `spec`, or `spec.template.spec`
public record Workload(
        Map<String, String> labels,
        Map<String, String> annotations,
        String serviceAccount,
        List<Container> containers,
        OptionalInt replicas,
        boolean hostNetwork,
        String podIp,
        String phase,
        Optional<Owner> owner,
        YamlPath at) {

    /// @param init an init container; with `restartPolicy: Always` it is a native sidecar
    public record Container(String name, String image, boolean init, List<ContainerPort> ports, YamlPath at) {

        static Container read(YamlValue value, boolean init) {
            return new Container(
                    value.get("name").stringOr(""),
                    value.get("image").stringOr(""),
                    init,
                    Fields.list(value.get("ports"), ContainerPort::read),
                    value.path());
        }
    }

    public record ContainerPort(String name, OptionalInt number, String protocol, YamlPath at) {

        static ContainerPort read(YamlValue value) {
            return new ContainerPort(
                    value.get("name").stringOr(""),
                    value.get("containerPort").integer(),
                    value.get("protocol").stringOr("TCP"),
                    value.path());
        }
    }

    public record Owner(String kind, String name) {}

    /// What the pods themselves say about injection: the label `sidecar.istio.io/inject`, else the annotation.
    ///
    /// @return absent when they leave it to the namespace
    public Optional<Boolean> injectionAsked() {
        String asked = labels.getOrDefault(INJECT, annotations.getOrDefault(INJECT, ""));
        return switch (asked) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /// Whether a container named `istio-proxy` is written in it: injected already, or by hand.
    public boolean hasProxyContainer() {
        return containers.stream().anyMatch(container -> container.name().equals("istio-proxy"));
    }

    /// The label and annotation that decide about injection.
    public static final String INJECT = "sidecar.istio.io/inject";

    /// @param object the whole object
    public static Workload read(YamlValue object) {
        YamlValue template = template(object);
        YamlValue metadata = template.get("metadata");
        YamlValue spec = template.get("spec");
        return new Workload(
                Fields.map(metadata.get("labels")),
                Fields.map(metadata.get("annotations")),
                spec.get("serviceAccountName")
                        .string()
                        .orElseGet(() -> spec.get("serviceAccount").stringOr("default")),
                containers(spec),
                object.get("spec").get("replicas").integer(),
                Fields.isTrue(spec.get("hostNetwork")),
                object.get("status").get("podIP").stringOr(""),
                object.get("status")
                        .get("phase")
                        .string()
                        .filter(_ -> template == object)
                        .orElse(""),
                owner(object),
                spec.path());
    }

    private static YamlValue template(YamlValue object) {
        return switch (object.get("kind").stringOr("")) {
            case "Pod" -> object;
            case "CronJob" -> object.get("spec").get("jobTemplate").get("spec").get("template");
            default -> object.get("spec").get("template");
        };
    }

    private static List<Container> containers(YamlValue spec) {
        return Stream.concat(
                        Fields.list(spec.get("initContainers"), value -> Container.read(value, true)).stream(),
                        Fields.list(spec.get("containers"), value -> Container.read(value, false)).stream())
                .toList();
    }

    private static Optional<Owner> owner(YamlValue object) {
        return object.get("metadata").get("ownerReferences").items().stream()
                .filter(reference -> Fields.isTrue(reference.get("controller")))
                .map(reference -> new Owner(
                        reference.get("kind").stringOr(""),
                        reference.get("name").stringOr("")))
                .findFirst();
    }
}
