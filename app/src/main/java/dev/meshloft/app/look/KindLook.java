package dev.meshloft.app.look;

import java.util.Map;

/// How a kind is shown: its icon and the short name people use on the command line.
public record KindLook(String icon, String shortName, Group group) {

    /// The heading a kind stands under in the tree, in this order.
    public enum Group {
        ROUTING("Routing"),
        SERVICES("Services"),
        SECURITY("Security"),
        TELEMETRY("Telemetry"),
        WORKLOADS("Workloads"),
        OTHER("Other");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    private static final KindLook ANY = new KindLook("yaml", "", Group.OTHER);

    private static final Map<String, KindLook> KINDS = Map.ofEntries(
            Map.entry("VirtualService", new KindLook("reroute", "VS", Group.ROUTING)),
            Map.entry("HTTPRoute", new KindLook("reroute", "HTTPRoute", Group.ROUTING)),
            Map.entry("GRPCRoute", new KindLook("reroute", "GRPCRoute", Group.ROUTING)),
            Map.entry("DestinationRule", new KindLook("sliders", "DR", Group.ROUTING)),
            Map.entry("Gateway", new KindLook("gateway", "GW", Group.ROUTING)),
            Map.entry("ServiceEntry", new KindLook("external", "SE", Group.ROUTING)),
            Map.entry("Sidecar", new KindLook("import", "SC", Group.ROUTING)),
            Map.entry("EnvoyFilter", new KindLook("filter", "EF", Group.ROUTING)),
            Map.entry("ProxyConfig", new KindLook("gear", "PC", Group.ROUTING)),
            Map.entry("Service", new KindLook("service", "", Group.SERVICES)),
            Map.entry("PeerAuthentication", new KindLook("lock", "PA", Group.SECURITY)),
            Map.entry("AuthorizationPolicy", new KindLook("shield", "AP", Group.SECURITY)),
            Map.entry("RequestAuthentication", new KindLook("key", "RA", Group.SECURITY)),
            Map.entry("ServiceAccount", new KindLook("people", "SA", Group.SECURITY)),
            Map.entry("Telemetry", new KindLook("telemetry", "TEL", Group.TELEMETRY)),
            Map.entry("WasmPlugin", new KindLook("layers", "Wasm", Group.TELEMETRY)),
            Map.entry("TrafficExtension", new KindLook("layers", "TE", Group.TELEMETRY)),
            Map.entry("Deployment", new KindLook("workload", "Deploy", Group.WORKLOADS)),
            Map.entry("StatefulSet", new KindLook("workload", "STS", Group.WORKLOADS)),
            Map.entry("DaemonSet", new KindLook("workload", "DS", Group.WORKLOADS)),
            Map.entry("Job", new KindLook("workload", "Job", Group.WORKLOADS)),
            Map.entry("CronJob", new KindLook("workload", "CronJob", Group.WORKLOADS)),
            Map.entry("Pod", new KindLook("workload", "Pod", Group.WORKLOADS)),
            Map.entry("WorkloadEntry", new KindLook("workload", "WE", Group.WORKLOADS)),
            Map.entry("WorkloadGroup", new KindLook("workload", "WG", Group.WORKLOADS)),
            Map.entry("Namespace", new KindLook("ns", "", Group.OTHER)));

    public static KindLook of(String kind) {
        KindLook known = KINDS.get(kind);
        return known != null ? known : new KindLook(ANY.icon, kind, Group.OTHER);
    }
}
