package dev.meshloft.app.explorer;

import dev.meshloft.app.look.KindLook;
import dev.meshloft.app.store.AppState;
import dev.meshloft.core.change.ObjectChange;
import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.topology.ChangeMark;
import dev.meshloft.core.topology.GraphNode;
import dev.meshloft.core.topology.NodeType;
import dev.meshloft.core.workspace.FileFailure;
import dev.meshloft.core.workspace.LiveResource;
import dev.meshloft.core.workspace.OpenFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes the tree from the state. Pure; the view only shows it.
final class ExplorerTree {

    private static final Comparator<Resource> BY_NAME =
            Comparator.comparing(Resource::name).thenComparing(Resource::kind);

    private final AppState state;
    private final String filter;
    private final Map<ResourceKey, Severity> worst = new HashMap<>();
    private final Map<FileId, Severity> worstOfFile = new HashMap<>();
    private final Map<ResourceKey, ChangeMark> marks = new HashMap<>();
    private final Map<String, List<GraphNode>> subsets = new HashMap<>();

    private ExplorerTree(AppState state, String filter) {
        this.state = state;
        this.filter = filter.strip().toLowerCase(Locale.ROOT);
        for (Diagnostic problem : state.derived().problems()) {
            if (problem.resource() != null) {
                worst.merge(problem.resource(), problem.severity(), ExplorerTree::worse);
            }
            worstOfFile.merge(problem.at().file(), problem.severity(), ExplorerTree::worse);
        }
        for (ObjectChange change : state.derived().changes().changes()) {
            marks.put(change.key(), change instanceof ObjectChange.Create ? ChangeMark.ADDED : ChangeMark.MODIFIED);
        }
        for (GraphNode node : state.derived().graph().nodes()) {
            if (node.type() == NodeType.SUBSET) {
                String service = node.id()
                        .substring(node.id().indexOf(':') + 1, node.id().lastIndexOf('/'));
                subsets.computeIfAbsent(service, _ -> new ArrayList<>()).add(node);
            }
        }
    }

    /// @param filter words that must all occur in a row; `kind:vs`, `ns:shop` and `name:x` look at one thing only
    static List<ExplorerNode> of(AppState state, Grouping grouping, String filter) {
        ExplorerTree tree = new ExplorerTree(state, filter);
        return switch (grouping) {
            case NAMESPACE -> tree.byNamespace();
            case KIND -> tree.byKind();
            case FILE -> tree.byFile();
        };
    }

    private List<ExplorerNode> byNamespace() {
        Map<String, List<Resource>> namespaces = new TreeMap<>();
        for (Resource resource : resources()) {
            namespaces
                    .computeIfAbsent(resource.namespace(), _ -> new ArrayList<>())
                    .add(resource);
        }
        List<ExplorerNode> nodes = new ArrayList<>();
        List<Resource> clusterWide = namespaces.remove("");
        namespaces.forEach((namespace, members) ->
                nodes.add(group("ns:" + namespace, "ns", namespace, byGroup("ns:" + namespace, members), false)));
        if (clusterWide != null) {
            nodes.add(group("ns:", "cluster", "Cluster-wide", byGroup("ns:", clusterWide), false));
        }
        return nodes;
    }

    private List<ExplorerNode> byGroup(String parent, List<Resource> members) {
        Map<KindLook.Group, List<Resource>> groups = members.stream()
                .collect(Collectors.groupingBy(
                        resource -> KindLook.of(resource.kind()).group(), TreeMap::new, Collectors.toList()));
        List<ExplorerNode> nodes = new ArrayList<>();
        groups.forEach((group, resources) -> {
            List<ExplorerNode> rows =
                    resources.stream().sorted(BY_NAME).map(this::row).toList();
            nodes.add(group(parent + "/" + group, "", group.title(), rows, true));
        });
        return nodes;
    }

    private List<ExplorerNode> byKind() {
        Map<String, List<Resource>> kinds =
                resources().stream().collect(Collectors.groupingBy(Resource::kind, TreeMap::new, Collectors.toList()));
        List<ExplorerNode> nodes = new ArrayList<>();
        kinds.forEach((kind, members) -> {
            List<ExplorerNode> rows = members.stream()
                    .sorted(BY_NAME)
                    .map(resource -> withTag(row(resource), resource.namespace()))
                    .toList();
            nodes.add(group("kind:" + kind, KindLook.of(kind).icon(), kind, rows, false));
        });
        return nodes;
    }

    private List<ExplorerNode> byFile() {
        FolderTree root = new FolderTree("");
        for (OpenFile file : state.workspace().files().values()) {
            List<ExplorerNode> rows = file.resources().stream()
                    .filter(this::matches)
                    .map(this::row)
                    .toList();
            if (!rows.isEmpty() || filter.isEmpty()) {
                root.add(file.id().path(), fileNode(file, rows));
            }
        }
        for (FileFailure failure : state.workspace().failures()) {
            root.add(failure.id().path(), failureNode(failure));
        }
        return root.nodes();
    }

    private ExplorerNode fileNode(OpenFile file, List<ExplorerNode> rows) {
        return new ExplorerNode(
                "file:" + file.id(),
                file.id().isMarkdown() ? "book" : "yaml",
                file.id().fileName(),
                "",
                rows.size(),
                worstOfFile.get(file.id()),
                file.isDirty() ? ChangeMark.MODIFIED : ChangeMark.NONE,
                null,
                file.id(),
                null,
                false,
                rows);
    }

    private static ExplorerNode failureNode(FileFailure failure) {
        return new ExplorerNode(
                "failed:" + failure.id(),
                "file",
                failure.id().fileName(),
                failure.reason(),
                0,
                Severity.ERROR,
                ChangeMark.NONE,
                null,
                null,
                null,
                false,
                List.of());
    }

    private List<Resource> resources() {
        Map<ResourceKey, Resource> all = new LinkedHashMap<>();
        for (LiveResource live : state.workspace().cluster().objects().values()) {
            all.put(live.resource().key(), live.resource());
        }
        List<Resource> written = state.workspace().resources();
        written.forEach(resource -> all.put(resource.key(), resource));
        return all.values().stream()
                .filter(resource -> !KindLook.of(resource.kind()).icon().isEmpty())
                .filter(this::matches)
                .toList();
    }

    private boolean matches(Resource resource) {
        if (filter.isEmpty()) {
            return true;
        }
        KindLook look = KindLook.of(resource.kind());
        for (String word : filter.split("\\s+")) {
            int colon = word.indexOf(':');
            String value = word.substring(colon + 1);
            boolean found = switch (colon < 0 ? "" : word.substring(0, colon)) {
                case "kind" ->
                    contains(resource.kind(), value) || look.shortName().equalsIgnoreCase(value);
                case "ns" -> contains(resource.namespace(), value);
                case "name" -> contains(resource.name(), value);
                default -> contains(resource.name() + " " + resource.kind() + " " + resource.namespace(), word);
            };
            if (!found) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part);
    }

    private ExplorerNode row(Resource resource) {
        KindLook look = KindLook.of(resource.kind());
        List<ExplorerNode> below =
                resource.kind().equals("Service") && resource.key().group().isEmpty()
                        ? subsets.getOrDefault(resource.namespace() + "/" + resource.name(), List.of()).stream()
                                .map(ExplorerTree::subsetRow)
                                .toList()
                        : List.of();
        return new ExplorerNode(
                "resource:" + resource.key(),
                look.icon(),
                resource.name().isEmpty() ? "(no name)" : resource.name(),
                look.shortName(),
                0,
                worst.get(resource.key()),
                marks.getOrDefault(resource.key(), ChangeMark.NONE),
                resource.key(),
                resource.file().isCluster() ? null : resource.file(),
                null,
                false,
                below);
    }

    private static ExplorerNode subsetRow(GraphNode subset) {
        Severity worst = subset.problems().errors() > 0
                ? Severity.ERROR
                : subset.problems().warnings() > 0 ? Severity.WARNING : null;
        return new ExplorerNode(
                "node:" + subset.id(),
                "version",
                subset.label(),
                subset.detail(),
                0,
                worst,
                subset.change(),
                subset.resource(),
                null,
                subset.id(),
                false,
                List.of());
    }

    private static ExplorerNode withTag(ExplorerNode node, String tag) {
        return new ExplorerNode(
                node.id(),
                node.icon(),
                node.label(),
                tag,
                node.count(),
                node.worst(),
                node.mark(),
                node.resource(),
                node.file(),
                node.node(),
                node.heading(),
                node.children());
    }

    private static ExplorerNode group(
            String id, String icon, String label, List<ExplorerNode> children, boolean heading) {
        int count = children.stream()
                .mapToInt(child -> child.resource() != null ? 1 : child.count())
                .sum();
        return new ExplorerNode(
                id,
                icon,
                label,
                "",
                count,
                heading ? null : worstOf(children),
                ChangeMark.NONE,
                null,
                null,
                null,
                heading,
                children);
    }

    private static @Nullable Severity worstOf(List<ExplorerNode> children) {
        Severity found = null;
        for (ExplorerNode child : children) {
            Severity below = child.worst() != null ? child.worst() : worstOf(child.children());
            if (below != null) {
                found = found == null ? below : worse(found, below);
            }
        }
        return found;
    }

    private static Severity worse(Severity one, Severity other) {
        return one.atLeast(other) ? one : other;
    }

    /// Folders below folders, those with one folder only folded into one row.
    private static final class FolderTree {

        private final String path;
        private final Map<String, FolderTree> folders = new TreeMap<>();
        private final List<ExplorerNode> files = new ArrayList<>();

        FolderTree(String path) {
            this.path = path;
        }

        void add(String filePath, ExplorerNode file) {
            FolderTree at = this;
            String rest = filePath.startsWith("/") ? filePath.substring(1) : filePath;
            for (int slash = rest.indexOf('/'); slash >= 0; slash = rest.indexOf('/')) {
                String name = rest.substring(0, slash);
                String below = at.path.isEmpty() ? name : at.path + "/" + name;
                at = at.folders.computeIfAbsent(name, _ -> new FolderTree(below));
                rest = rest.substring(slash + 1);
            }
            at.files.add(file);
        }

        List<ExplorerNode> nodes() {
            if (path.isEmpty() && folders.size() == 1 && files.isEmpty()) {
                FolderTree only = folders.values().iterator().next();
                return only.nodesBelow();
            }
            return nodesBelow();
        }

        private List<ExplorerNode> nodesBelow() {
            List<ExplorerNode> nodes = new ArrayList<>();
            folders.forEach((name, folder) -> nodes.add(folderNode(name, folder)));
            nodes.addAll(files);
            return nodes;
        }

        private static ExplorerNode folderNode(String name, FolderTree folder) {
            String label = name;
            FolderTree shown = folder;
            while (shown.files.isEmpty() && shown.folders.size() == 1) {
                Map.Entry<String, FolderTree> only =
                        shown.folders.entrySet().iterator().next();
                label += "/" + only.getKey();
                shown = only.getValue();
            }
            return group("folder:" + shown.path, "folder", label, shown.nodesBelow(), false);
        }
    }
}
