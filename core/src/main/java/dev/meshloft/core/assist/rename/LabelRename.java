package dev.meshloft.core.assist.rename;

import dev.meshloft.core.assist.RenameResult;
import dev.meshloft.core.assist.navigate.Names;
import dev.meshloft.core.assist.navigate.Selection;
import dev.meshloft.core.index.MeshWorkload;
import dev.meshloft.core.index.NameUse;
import dev.meshloft.core.index.NamedThing;
import dev.meshloft.core.index.Naming;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Gives the value of a label another text: on the pods that a selector means, and in every selector that means one of
/// them. Every selector must choose the same workloads afterwards.
final class LabelRename {

    private final Names names;
    private final NameUse subject;
    private final Renaming renaming;
    private final Selection selection;
    private final String key;

    LabelRename(Names names, NameUse subject, Renaming renaming) {
        this.names = names;
        this.subject = subject;
        this.renaming = renaming;
        this.selection = new Selection(names.knowledge().mesh());
        this.key = subject.thing() instanceof NamedThing.Label(String name, String _) ? name : "";
    }

    RenameResult result() {
        Set<MeshWorkload> workloads = new LinkedHashSet<>(selection.workloads(subject));
        List<NameUse> uses = related(workloads);
        Optional<String> obstacle =
                Renamer.lost(names, subject).or(() -> cluster(uses)).or(() -> changedSelection(uses, workloads));
        if (obstacle.isPresent()) {
            return new RenameResult.Refused(obstacle.get());
        }
        return new RenameEdits(names, renaming).result(names.placed(uses), remarks(uses));
    }

    /// A selector that means one of the workloads brings in the others that it means.
    private List<NameUse> related(Set<MeshWorkload> workloads) {
        List<NameUse> all = names.usesOf(subject.thing());
        Set<NameUse> related = new LinkedHashSet<>(List.of(subject));
        int before = -1;
        while (related.size() + workloads.size() != before) {
            before = related.size() + workloads.size();
            for (NameUse use : all) {
                List<MeshWorkload> its = selection.workloads(use);
                if (its.stream().anyMatch(workloads::contains)) {
                    related.add(use);
                    workloads.addAll(its);
                }
            }
        }
        return List.copyOf(related);
    }

    private static Optional<String> cluster(List<NameUse> uses) {
        return uses.stream()
                .filter(use -> use.resource().file().isCluster())
                .findFirst()
                .map(use -> use.resource().key()
                        + " has this label and is only in the cluster; it would keep the old value");
    }

    /// Compares what every selector with the old or the new value means, before and after.
    private Optional<String> changedSelection(List<NameUse> renamed, Set<MeshWorkload> workloads) {
        List<NameUse> selectors = new ArrayList<>(names.usesOf(subject.thing()));
        selectors.addAll(names.usesOf(renaming.renamed()));
        return selectors.stream()
                .filter(use -> use.naming() != Naming.OWN_LABEL && use.naming() != Naming.CONTROLLER_LABEL)
                .filter(use -> isChanged(use, renamed.contains(use), workloads))
                .findFirst()
                .map(use -> use.resource().key() + " (" + use.path().parent()
                        + ") would then mean other workloads, because " + key + "=" + renaming.newName()
                        + " is used already");
    }

    private boolean isChanged(NameUse use, boolean renamed, Set<MeshWorkload> workloads) {
        Map<String, String> selector =
                use.resource().root().at(use.path().parent()).stringMap();
        Map<String, String> after = renamed ? with(selector) : selector;
        return selection.scope(use).stream()
                .anyMatch(workload -> has(workload.labels(), selector)
                        != has(workloads.contains(workload) ? withOld(workload.labels()) : workload.labels(), after));
    }

    private Map<String, String> with(Map<String, String> labels) {
        Map<String, String> changed = new HashMap<>(labels);
        changed.put(key, renaming.newName());
        return changed;
    }

    private Map<String, String> withOld(Map<String, String> labels) {
        return renaming.oldName().equals(labels.get(key)) ? with(labels) : labels;
    }

    private static boolean has(Map<String, String> labels, Map<String, String> wanted) {
        return wanted.entrySet().stream().allMatch(label -> label.getValue().equals(labels.get(label.getKey())));
    }

    private static List<String> remarks(List<NameUse> uses) {
        boolean controllers = uses.stream().anyMatch(use -> use.naming() == Naming.CONTROLLER_LABEL);
        return controllers
                ? List.of(
                        "In a cluster the selector of a Deployment cannot be changed: it must be deleted and made anew")
                : List.of();
    }
}
