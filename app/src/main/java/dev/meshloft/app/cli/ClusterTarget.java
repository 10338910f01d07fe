package dev.meshloft.app.cli;

import dev.meshloft.app.connect.SamplePlayground;
import dev.meshloft.cluster.ClusterSession;
import dev.meshloft.cluster.kubeconfig.KubeContext;
import dev.meshloft.cluster.kubeconfig.Kubeconfigs;
import dev.meshloft.cluster.session.Clusters;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// Which cluster a command speaks to.
final class ClusterTarget {

    static final String PLAYGROUND = "playground";

    @Spec(Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--context",
            paramLabel = "NAME",
            description = "A context of the kubeconfig (KUBECONFIG may name several files), by default the current one;"
                    + " or playground, an in-memory cluster that holds the sample mesh.")
    private @Nullable String context;

    /// A session that may view only (the playground: everything) and has not connected.
    ClusterSession open(Surroundings surroundings) {
        String name = context;
        if (PLAYGROUND.equals(name)) {
            return SamplePlayground.open(surroundings.clock()).session();
        }
        Kubeconfigs found = Kubeconfigs.find(surroundings.env(), surroundings.home());
        found.problems().forEach(problem -> surroundings.err().println("meshloft: " + problem.message()));
        return Clusters.open(name == null ? current(found) : named(found, name), surroundings.clock());
    }

    private KubeContext current(Kubeconfigs found) {
        return found.current()
                .orElseThrow(() -> CommandLineTool.usage(
                        spec, "The kubeconfig has no current context; choose one with --context. " + known(found)));
    }

    private KubeContext named(Kubeconfigs found, String name) {
        return found.find(name)
                .orElseThrow(() -> CommandLineTool.usage(spec, "There is no context " + name + ". " + known(found)));
    }

    private static String known(Kubeconfigs found) {
        List<String> names =
                found.contexts().stream().map(KubeContext::name).sorted().toList();
        return "There is " + names.stream().map(name -> name + ", ").collect(Collectors.joining()) + PLAYGROUND;
    }
}
