package dev.meshloft.app.explorer;

import dev.meshloft.app.look.KindLook;
import dev.meshloft.app.store.AppState;
import dev.meshloft.core.index.HostName;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.workspace.LiveResource;
import dev.meshloft.core.workspace.OpenFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Makes the tree from the state. Pure; the view only shows it.
final class ExplorerTree {

    private static final Comparator<Resource> BY_NAME =
            Comparator.comparing(Resource::name).thenComparing(Resource::kind);

    private final AppState state;
    private final ExplorerFilter filter;
    private final ExplorerRows rows;

    private ExplorerTree(AppState state, ExplorerFilter filter) {
        this.state = state;
        this.filter = filter;
        this.rows = new ExplorerRows(state);
    }

    /// @param filter see [ExplorerFilter]
    static List<ExplorerNode> of(AppState state, Grouping grouping, String filter) {
        ExplorerTree tree = new ExplorerTree(state, ExplorerFilter.of(filter));
        return switch (grouping) {
            case NAMESPACE -> tree.byNamespace();
            case KIND -> tree.byKind();
            case HOST -> tree.byHost();
            case FILE -> tree.byFile();
        };
    }

    private List<ExplorerNode> byNamespace() {
        Map<String, List<Resource>> namespaces = resources().stream()
                .collect(Collectors.groupingBy(Resource::namespace, TreeMap::new, Collectors.toList()));
        List<ExplorerNode> nodes = new ArrayList<>();
        List<Resource> clusterWide = namespaces.remove("");
        namespaces.forEach((namespace, members) ->
                nodes.add(ExplorerNode.group("ns:" + namespace, "ns", namespace, byGroup("ns:" + namespace, members))));
        if (clusterWide != null) {
            nodes.add(ExplorerNode.group("ns:", "cluster", "Cluster-wide", byGroup("ns:", clusterWide)));
        }
        return nodes;
    }

    private List<ExplorerNode> byGroup(String parent, List<Resource> members) {
        Map<KindLook.Group, List<Resource>> groups = members.stream()
                .collect(Collectors.groupingBy(
                        resource -> KindLook.of(resource.kind()).group(), TreeMap::new, Collectors.toList()));
        List<ExplorerNode> nodes = new ArrayList<>();
        groups.forEach((group, resources) -> {
            List<ExplorerNode> below =
                    resources.stream().sorted(BY_NAME).map(rows::of).toList();
            nodes.add(ExplorerNode.heading(parent + "/" + group, group.title(), below));
        });
        return nodes;
    }

    private List<ExplorerNode> byKind() {
        Map<String, List<Resource>> kinds =
                resources().stream().collect(Collectors.groupingBy(Resource::kind, TreeMap::new, Collectors.toList()));
        List<ExplorerNode> nodes = new ArrayList<>();
        kinds.forEach((kind, members) -> {
            List<ExplorerNode> below = members.stream()
                    .sorted(BY_NAME)
                    .map(rows::of)
                    .map(row -> row.at(
                            row.id(), Objects.requireNonNull(row.resource()).namespace()))
                    .toList();
            nodes.add(ExplorerNode.group("kind:" + kind, KindLook.of(kind).icon(), kind, below));
        });
        return nodes;
    }

    private List<ExplorerNode> byHost() {
        Map<ResourceKey, Resource> known = new LinkedHashMap<>();
        resources().forEach(resource -> known.put(resource.key(), resource));
        List<ExplorerNode> nodes = new ArrayList<>();
        HostTree.of(state.derived().draft()).forEach((host, keys) -> {
            List<ExplorerNode> below = keys.stream()
                    .flatMap(key -> java.util.Optional.ofNullable(known.get(key)).stream())
                    .map(rows::of)
                    .map(row -> row.at("host:" + host + "/" + row.id(), row.tag()))
                    .toList();
            if (!below.isEmpty()) {
                nodes.add(ExplorerNode.group("host:" + host, icon(host, below), shortened(host), below));
            }
        });
        return nodes;
    }

    private static String icon(String host, List<ExplorerNode> below) {
        boolean service = below.stream().anyMatch(row -> row.icon().equals("service"));
        return service || host.endsWith(HostName.CLUSTER_SUFFIX) ? "service" : "host";
    }

    private static String shortened(String host) {
        return host.endsWith(HostName.CLUSTER_SUFFIX)
                ? host.substring(0, host.length() - HostName.CLUSTER_SUFFIX.length())
                : host;
    }

    private List<ExplorerNode> byFile() {
        FolderTree root = new FolderTree();
        for (OpenFile file : state.workspace().files().values()) {
            List<ExplorerNode> below = file.resources().stream()
                    .filter(filter::matches)
                    .map(rows::of)
                    .toList();
            if (!below.isEmpty() || filter.isEmpty()) {
                root.add(file.id().path(), rows.of(file, below));
            }
        }
        if (filter.isEmpty()) {
            state.mesh().folders().forEach(root::addFolder);
        }
        state.workspace().failures().forEach(failure -> root.add(failure.id().path(), ExplorerRows.of(failure)));
        return root.nodes();
    }

    /// Those of the cluster and, in their place, those of the files.
    private List<Resource> resources() {
        Map<ResourceKey, Resource> all = new LinkedHashMap<>();
        for (LiveResource live : state.workspace().cluster().objects().values()) {
            all.put(live.resource().key(), live.resource());
        }
        state.workspace().resources().forEach(resource -> all.put(resource.key(), resource));
        return all.values().stream().filter(filter::matches).toList();
    }
}
