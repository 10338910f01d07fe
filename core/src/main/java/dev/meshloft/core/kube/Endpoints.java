package dev.meshloft.core.kube;

import dev.meshloft.core.istio.Fields;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Addresses behind a Service: an EndpointSlice (`discovery.k8s.io/v1`) or the older Endpoints (`v1`).
///
/// @param service name of the Service, empty when the slice does not say
public record Endpoints(String service, List<Address> addresses, List<Port> ports, YamlPath at) {

    /// @param pod name of the pod behind it, empty for none
    public record Address(String ip, boolean ready, String pod, YamlPath at) {}

    public record Port(String name, OptionalInt number, YamlPath at) {}

    /// @param object the whole object
    public static Endpoints readSlice(YamlValue object) {
        List<Address> addresses = new ArrayList<>();
        for (YamlValue endpoint : object.get("endpoints").items()) {
            boolean ready = endpoint.get("conditions").get("ready").bool().orElse(true);
            String pod = endpoint.get("targetRef").get("name").stringOr("");
            for (String ip : endpoint.get("addresses").strings()) {
                addresses.add(new Address(ip, ready, pod, endpoint.path()));
            }
        }
        String service = object.get("metadata")
                .get("labels")
                .get("kubernetes.io/service-name")
                .stringOr("");
        return new Endpoints(service, List.copyOf(addresses), ports(object.get("ports")), YamlPath.ROOT);
    }

    /// @param object the whole object
    public static Endpoints readOlder(YamlValue object) {
        List<Address> addresses = new ArrayList<>();
        List<Port> ports = new ArrayList<>();
        for (YamlValue subset : object.get("subsets").items()) {
            addAddresses(subset.get("addresses"), true, addresses);
            addAddresses(subset.get("notReadyAddresses"), false, addresses);
            ports.addAll(ports(subset.get("ports")));
        }
        String service = object.get("metadata").get("name").stringOr("");
        return new Endpoints(service, List.copyOf(addresses), List.copyOf(ports), YamlPath.ROOT);
    }

    private static void addAddresses(YamlValue list, boolean ready, List<Address> into) {
        for (YamlValue each : list.items()) {
            String pod = each.get("targetRef").get("name").stringOr("");
            into.add(new Address(each.get("ip").stringOr(""), ready, pod, each.path()));
        }
    }

    private static List<Port> ports(YamlValue list) {
        return Fields.list(
                list,
                port -> new Port(port.get("name").stringOr(""), port.get("port").integer(), port.path()));
    }
}
