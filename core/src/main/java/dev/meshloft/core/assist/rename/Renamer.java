package dev.meshloft.core.assist.rename;

import dev.meshloft.core.assist.RenameResult;
import dev.meshloft.core.assist.RenameSubject;
import dev.meshloft.core.assist.navigate.Names;
import dev.meshloft.core.assist.navigate.ThingWords;
import dev.meshloft.core.index.NameUse;
import dev.meshloft.core.index.NamedThing;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Renames what stands at a place.
public final class Renamer {

    private final Names names;

    public Renamer(Names names) {
        this.names = names;
    }

    /// @return absent where no name stands, or one that nothing here defines
    public Optional<RenameSubject> subject(int offset) {
        return at(offset).map(use -> {
            Renaming same = renaming(use, "");
            SourceRef at = use.at();
            TextRange part = same.part(use);
            int start = at.range().start() + part.start() - use.part().start();
            boolean visible = at.range().length() == use.part().length();
            return new RenameSubject(
                    visible ? new TextRange(start, start + part.length()) : at.range(),
                    same.oldName(),
                    ThingWords.of(same.thing()));
        });
    }

    private Optional<NameUse> at(int offset) {
        return names.at(offset)
                .filter(use -> NameForm.of(use.thing()).isPresent())
                .filter(use -> use.thing() instanceof NamedThing.Label
                        || !names.definitions(use).isEmpty());
    }

    /// By the name that the definition has: a reference may be written in a shorter form.
    private Renaming renaming(NameUse use, String newName) {
        List<NameUse> definitions = names.definitions(use);
        boolean label = use.thing() instanceof NamedThing.Label;
        return Renaming.of(
                label || definitions.isEmpty()
                        ? use.thing()
                        : definitions.getFirst().thing(),
                newName);
    }

    public RenameResult rename(int offset, String newName) {
        Optional<NameUse> found = at(offset);
        if (found.isEmpty()) {
            return new RenameResult.Refused(
                    "There is nothing to rename here: put the caret on the name of a subset, gateway, host, Service,"
                            + " delegate, service account or label value that an object here defines");
        }
        NameUse use = found.get();
        Renaming renaming = renaming(use, newName);
        if (newName.equals(renaming.oldName())) {
            return new RenameResult.Refused("It has this name already");
        }
        Optional<String> mistake = NameForm.of(renaming.thing()).flatMap(form -> form.mistake(newName));
        if (mistake.isPresent()) {
            return new RenameResult.Refused(mistake.get());
        }
        return use.thing() instanceof NamedThing.Label
                ? new LabelRename(names, use, renaming).result()
                : rename(use, renaming);
    }

    private RenameResult rename(NameUse use, Renaming renaming) {
        NameUse subject = names.definitions(use).getFirst();
        Optional<String> obstacle = lost(names, subject)
                .or(() -> onlyInCluster(names.clusterUses(subject)))
                .or(() -> new Collisions(names, renaming).find());
        if (obstacle.isPresent()) {
            return new RenameResult.Refused(obstacle.get());
        }
        List<NameUse> uses = names.uses(subject);
        return new RenameEdits(names, renaming).result(uses, remarks(subject, renaming));
    }

    static Optional<String> lost(Names names, NameUse subject) {
        return names.lostUses(subject).stream()
                .findFirst()
                .map(use -> use.resource().file() + " cannot be read to its end, and "
                        + use.resource().key() + " in it uses this name; mend that file first");
    }

    /// A definition that is only in a cluster cannot be renamed in files.
    private static Optional<String> onlyInCluster(List<NameUse> uses) {
        return uses.stream()
                .filter(NameUse::isDefinition)
                .findFirst()
                .map(use -> use.resource().key() + " is in the cluster and in no file here, so it cannot be renamed");
    }

    private List<String> remarks(NameUse subject, Renaming renaming) {
        List<String> remarks = new ArrayList<>();
        long live = names.clusterUses(subject).size();
        if (live > 0) {
            remarks.add(live + (live == 1 ? " place is" : " places are")
                    + " in objects that are only in the cluster; they keep the old name");
        }
        boolean object = renaming.thing() instanceof NamedThing.Named
                || NameForm.of(renaming.thing())
                        .filter(NameForm.SERVICE::equals)
                        .isPresent();
        if (object) {
            remarks.add("In a cluster this makes a new object; the old one must be deleted");
        }
        if (renaming.thing() instanceof NamedThing.Host) {
            remarks.add("Clients that call " + renaming.oldName()
                    + " by name must use the new one: addresses in programs and environment variables are not changed");
        }
        return remarks;
    }
}
