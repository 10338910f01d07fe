package dev.meshloft.core.traffic;

/// Who sends a request.
public sealed interface Caller {

    /// A workload of the cluster, by the name of its pod, workload or `app` label.
    record Workload(String namespace, String name) implements Caller {}

    /// Someone outside who enters at a gateway workload, by the name of its pod, workload, `app` or `istio` label.
    record ThroughGateway(String namespace, String name) implements Caller {}

    /// Someone without a proxy, straight to the pods behind the host.
    record Outside() implements Caller {}

    /// The namespace whose short names the caller may use.
    default String searchNamespace() {
        return this instanceof Workload workload ? workload.namespace() : "default";
    }

    /// As people read it: `shop/web`, `outside through istio-ingress/ingressgateway`, `outside`.
    default String words() {
        return switch (this) {
            case Workload(String namespace, String name) -> namespace + "/" + name;
            case ThroughGateway(String namespace, String name) -> "outside through " + namespace + "/" + name;
            case Outside() -> "outside";
        };
    }
}
