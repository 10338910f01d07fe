package dev.meshloft.app.inspector;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import dev.meshloft.core.index.MeshWorkload;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.ServiceEntry;
import dev.meshloft.core.istio.Sidecar;
import dev.meshloft.core.istio.Telemetry;
import dev.meshloft.core.mesh.MeshSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/// Workloads and what their proxies know: services, scope, telemetry, external hosts.
final class ProxySections {

    private final PlaceLinks links;
    private final PolicySection policies;

    ProxySections(PlaceLinks links, PolicySection policies) {
        this.links = links;
        this.policies = policies;
    }

    List<Node> ofWorkload(MeshSnapshot mesh, MeshWorkload workload) {
        Section identity = new Section("Identity", Amounts.count(workload.pods(), "pod"));
        identity.fact("Account", "people", workload.serviceAccount(), null);
        identity.fact(
                "Labels",
                "",
                Labels.words(workload.labels()),
                links.to(workload.resource().whole()));
        Section services = new Section("Stands behind", "");
        List<RegistryService> found = mesh.indexes().selectors().servicesOf(workload);
        for (RegistryService service : found) {
            services.add(Section.row(
                    Icon.of("service", 14),
                    links.object(service.source().resource()),
                    Rows.gap(),
                    links.to(service.source().resource().whole())));
        }
        if (found.isEmpty()) {
            services.note("No Service selects it");
        }
        return List.of(identity.root(), services.root(), policies.of(mesh, List.of(workload)), scope(mesh, workload));
    }

    private Node scope(MeshSnapshot mesh, MeshWorkload workload) {
        Section section = new Section("Its proxy sees", "");
        Optional<Typed<Sidecar>> sidecar =
                mesh.indexes().visibility().sidecarOf(workload.namespace(), workload.labels());
        if (!workload.meshed()) {
            section.note("It has no sidecar: rules of the mesh do not act here");
        } else if (sidecar.isEmpty()) {
            section.note("All that is exported to " + workload.namespace() + ": no Sidecar narrows it");
        } else {
            section.add(Section.row(
                    Icon.of("import", 14),
                    Rows.text("What"),
                    links.object(sidecar.get().resource()),
                    Rows.text("imports"),
                    Rows.gap(),
                    links.to(sidecar.get().resource().whole())));
        }
        return section.root();
    }

    List<Node> ofSidecar(MeshSnapshot mesh, Typed<Sidecar> sidecar) {
        Section section = new Section("Imports", "");
        for (Sidecar.Egress egress : sidecar.spec().egress()) {
            for (int i = 0; i < egress.hosts().size(); i++) {
                section.add(Section.row(
                        Icon.of("import", 14),
                        Rows.text(egress.hosts().get(i), "mono"),
                        Rows.gap(),
                        links.to(sidecar, egress.at().key("hosts").index(i))));
            }
        }
        if (section.isEmpty()) {
            section.note("Everything: it has no egress");
        }
        if (!sidecar.spec().outboundMode().isEmpty()) {
            section.fact(
                    "Unknown",
                    "",
                    sidecar.spec().outboundMode(),
                    links.to(sidecar, sidecar.spec().at().key("outboundTrafficPolicy")));
        }
        return List.of(
                section.root(),
                Workloads.heldBy(links, mesh, sidecar, sidecar.spec().workloadSelector()));
    }

    List<Node> ofServiceEntry(Typed<ServiceEntry> entry) {
        Section section =
                new Section("Makes known", Amounts.count(entry.spec().hosts().size(), "host"));
        for (int i = 0; i < entry.spec().hosts().size(); i++) {
            section.add(Section.row(
                    Icon.of("external", 14),
                    Rows.text(entry.spec().hosts().get(i)),
                    Rows.gap(),
                    links.to(entry, entry.spec().at().key("hosts").index(i))));
        }
        for (ServiceEntry.Port port : entry.spec().ports()) {
            section.fact(
                    "Port",
                    "",
                    port.protocol() + " "
                            + (port.number().isPresent() ? port.number().getAsInt() : "without a number"),
                    links.to(entry, port.at()));
        }
        section.fact(
                "Location",
                "",
                entry.spec().isExternal() ? "outside the mesh" : "in the mesh",
                links.to(entry, entry.spec().at().key("location")));
        section.fact(
                "Found by",
                "",
                entry.spec().resolution().map(Enum::name).orElse("NONE, as nothing is written"),
                links.to(entry, entry.spec().at().key("resolution")));
        return List.of(section.root());
    }

    List<Node> ofTelemetry(MeshSnapshot mesh, Typed<Telemetry> telemetry) {
        Section section = new Section("Reports", "");
        add(section, telemetry, "Traces", telemetry.spec().tracing());
        add(section, telemetry, "Metrics", telemetry.spec().metrics());
        add(section, telemetry, "Logs", telemetry.spec().accessLogging());
        if (section.isEmpty()) {
            section.note("Nothing is set");
        }
        return List.of(
                section.root(),
                Workloads.heldBy(links, mesh, telemetry, telemetry.spec().selector()));
    }

    private void add(Section section, Typed<Telemetry> telemetry, String name, List<Telemetry.Section> parts) {
        for (Telemetry.Section part : parts) {
            List<String> words = new ArrayList<>();
            part.disabled().filter(off -> off).ifPresent(_ -> words.add("off"));
            part.samplingPercentage().ifPresent(share -> words.add(Amounts.percent(share) + " of requests"));
            if (!part.providers().isEmpty()) {
                words.add("to " + String.join(", ", part.providers()));
            }
            section.fact(
                    name,
                    "telemetry",
                    words.isEmpty() ? "to the mesh's provider" : String.join(", ", words),
                    links.to(telemetry, part.at()));
        }
    }
}
