package dev.meshloft.app.document;

import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.index.NameUse;
import dev.meshloft.core.index.NamedThing;
import dev.meshloft.core.index.ReferenceIndex;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.editor.highlight.Meaning;
import dev.meshloft.editor.highlight.MeaningRange;
import java.util.ArrayList;
import java.util.List;

/// What parts of a file's text mean, for its colours. Pure.
final class Meanings {

    private Meanings() {}

    /// Hosts, names of other objects, fixed words and durations that nothing is wrong with, and keys that the schema
    /// does
    /// not have.
    static List<MeaningRange> of(List<Resource> resources, List<Diagnostic> problems) {
        List<MeaningRange> found = new ArrayList<>();
        List<TextRange> wrong = new ArrayList<>();
        for (Diagnostic problem : problems) {
            if (problem.rule().id().equals("unknown-field")) {
                found.add(new MeaningRange(problem.at().range(), Meaning.UNKNOWN_KEY));
            }
            if (problem.severity() == Severity.ERROR) {
                wrong.add(problem.at().range());
            }
        }
        for (Resource resource : resources) {
            FieldMeanings.of(resource).stream()
                    .filter(each -> wrong.stream().noneMatch(each.range()::overlaps))
                    .forEach(found::add);
            for (NameUse use : ReferenceIndex.usesIn(resource)) {
                TextRange range = use.at().range();
                boolean host = use.thing() instanceof NamedThing.Host;
                if ((host || leads(use)) && wrong.stream().noneMatch(each -> each.overlaps(range))) {
                    found.add(new MeaningRange(range, host ? Meaning.HOST : Meaning.REFERENCE));
                }
            }
        }
        return found;
    }

    private static boolean leads(NameUse use) {
        return !use.isDefinition()
                && switch (use.thing()) {
                    case NamedThing.Host _,
                            NamedThing.SubsetOf _,
                            NamedThing.PortOf _,
                            NamedThing.Named _,
                            NamedThing.Provider _ -> true;
                    case NamedThing.NamespaceOf _, NamedThing.Label _, NamedThing.SecretOf _, NamedThing.Issuer _ ->
                        false;
                };
    }
}
