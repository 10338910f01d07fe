package dev.meshloft.core.assist.rename;

import dev.meshloft.core.assist.MeshFile;
import dev.meshloft.core.assist.RenameResult;
import dev.meshloft.core.assist.navigate.Names;
import dev.meshloft.core.assist.navigate.ThingWords;
import dev.meshloft.core.change.FileEdit;
import dev.meshloft.core.index.NameUse;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.text.SourceText;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.ContentWriter;
import dev.meshloft.core.yaml.YamlContent;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlScalar;
import dev.meshloft.core.yaml.YamlStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Writes the new name over the old one at every use. What comes out is read back: nothing but those values may differ.
record RenameEdits(Names names, Renaming renaming) {

    RenameResult result(List<NameUse> uses, List<String> remarks) {
        Map<FileId, Set<TextEdit>> byFile = new TreeMap<>();
        for (NameUse use : uses) {
            Optional<TextEdit> edit = edit(use);
            if (edit.isEmpty()) {
                return new RenameResult.Refused("The name in " + use.resource().key() + " (" + use.path()
                        + ") cannot be edited; change it by hand");
            }
            byFile.computeIfAbsent(use.resource().file(), _ -> new LinkedHashSet<>())
                    .add(edit.get());
        }
        List<FileEdit> edits = new ArrayList<>();
        List<RenameResult.Place> places = new ArrayList<>();
        for (Map.Entry<FileId, Set<TextEdit>> entry : byFile.entrySet()) {
            MeshFile file = names.file(entry.getKey()).orElseThrow();
            TextChange change = new TextChange(List.copyOf(entry.getValue()));
            Optional<String> harm = new ReadBack(file, change).harm(uses, renaming);
            if (harm.isPresent()) {
                return new RenameResult.Refused(harm.get());
            }
            edits.add(new FileEdit(file.id(), change));
            places.addAll(places(file, change));
        }
        return new RenameResult.Renamed(
                "Rename " + ThingWords.of(renaming.thing()) + " to " + renaming.newName(), edits, places, remarks);
    }

    /// The smallest edit; the whole value where the new name needs quotes or the old one is hidden by them.
    private Optional<TextEdit> edit(NameUse use) {
        return use.scalar().map(scalar -> {
            TextRange name = use.at().range();
            boolean visible =
                    name.length() == use.part().length() && scalar.range().length() > 0;
            boolean plain = scalar.style() == YamlScalar.Style.PLAIN;
            String value = renaming.value(use);
            String written = plain ? written(use, value) : value;
            if (visible && (!plain || written.equals(value))) {
                TextRange part = renaming.part(use);
                int start = name.start() + part.start() - use.part().start();
                return TextEdit.replace(new TextRange(start, start + part.length()), renaming.newName());
            }
            return TextEdit.replace(scalar.range().shift(use.resource().offset()), written(use, value));
        });
    }

    private static String written(NameUse use, String value) {
        ContentWriter writer = new ContentWriter(YamlStyle.of(use.resource().yaml()));
        return writer.scalar(YamlContent.of(value), isInFlow(use));
    }

    private static boolean isInFlow(NameUse use) {
        YamlPath path = use.resource().base().append(use.path());
        for (int depth = 0; depth < path.steps().size(); depth++) {
            boolean flow = use.resource()
                    .yaml()
                    .find(new YamlPath(path.steps().subList(0, depth)))
                    .map(node -> switch (node) {
                        case dev.meshloft.core.yaml.YamlMapping mapping -> mapping.flow();
                        case dev.meshloft.core.yaml.YamlSequence sequence -> sequence.flow();
                        default -> false;
                    })
                    .orElse(false);
            if (flow) {
                return true;
            }
        }
        return false;
    }

    /// One for each line that changes.
    private static List<RenameResult.Place> places(MeshFile file, TextChange change) {
        SourceText before = SourceText.of(file.text());
        SourceText after = SourceText.of(change.apply(file.text()));
        Map<Integer, RenameResult.Place> byLine = new LinkedHashMap<>();
        int moved = 0;
        for (TextEdit edit : change.edits()) {
            int line = before.position(edit.range().start()).line();
            String oldLine = before.slice(before.line(line));
            TextRange newRange = after.line(line);
            String newLine = after.slice(newRange);
            int blanks = newLine.length() - newLine.stripLeading().length();
            int start = edit.range().start() + moved - newRange.start() - blanks;
            byLine.putIfAbsent(
                    line,
                    new RenameResult.Place(
                            file.id(),
                            line,
                            oldLine.strip(),
                            newLine.strip(),
                            new TextRange(start, start + edit.replacement().length())));
            moved += edit.growth();
        }
        return List.copyOf(byLine.values());
    }
}
