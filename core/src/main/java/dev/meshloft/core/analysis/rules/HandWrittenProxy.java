package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Finding;
import dev.meshloft.core.analysis.Findings;
import dev.meshloft.core.analysis.Fixes;
import dev.meshloft.core.analysis.KindRule;
import dev.meshloft.core.analysis.RuleDoc;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.index.Kind;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.kube.Workload;
import dev.meshloft.core.mesh.MeshSnapshot;
import java.util.List;

/// `hand-written-proxy`.
final class HandWrittenProxy implements KindRule<Workload> {

    private static final RuleDoc DOC = RuleDoc.analysis("hand-written-proxy", Severity.WARNING, "IST0147", """
            A container named istio-proxy is written by hand

            The name belongs to the sidecar. Injection merges the container over its template, so its image and arguments
            replace the proxy's; without injection it starts without a bootstrap and intercepts nothing. Leave it to injection,
            or write `image: auto` in a gateway's pod template. Pods that injection has already made are left alone.

            Bad: `- name: istio-proxy` with `image: istio/envoy`. Good: no such container, and the label `sidecar.istio.io/inject`.
            Source: istio/istio pkg/kube/inject/webhook.go (reapplyOverwrittenContainers)
            Source: istio.io/latest/docs/setup/additional-setup/sidecar-injection/#customizing-injection""");

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public List<? extends Kind<? extends Workload>> kinds() {
        return Kinds.WORKLOADS;
    }

    @Override
    public void check(Typed<Workload> workload, MeshSnapshot mesh, Findings findings) {
        if (workload.spec().annotations().containsKey("sidecar.istio.io/status")) {
            return;
        }
        for (Workload.Container container : workload.spec().containers()) {
            if (container.name().equals("istio-proxy") && isForeign(container, workload)) {
                findings.add(Finding.at(workload.resource(), container.at().key("name"), message(container))
                        .fix(Fixes.unsafe(Fixes.remove(workload.resource(), container.at(), "Remove the container"))));
            }
        }
    }

    /// A lone pod with the proxy's own image is what the injector leaves in a cluster.
    private static boolean isForeign(Workload.Container container, Typed<Workload> workload) {
        String image = container.image();
        String name = image.substring(image.lastIndexOf('/') + 1);
        boolean proxy = name.startsWith("proxyv2");
        boolean template = !workload.resource().kind().equals("Pod");
        return !image.isEmpty() && !image.equals("auto") && (!proxy || template);
    }

    private static String message(Workload.Container container) {
        return "The container istio-proxy is written by hand with the image " + container.image()
                + "; it replaces the sidecar that injection adds. Remove it";
    }
}
