package dev.meshloft.core.assist.intention;

import dev.meshloft.core.assist.Intention;
import dev.meshloft.core.assist.navigate.Names;
import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.diagnostic.QuickFix;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.YamlAlias;
import dev.meshloft.core.yaml.YamlEdits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Collects what can be done at a place, fixes first.
public final class Intentions {

    private final Names names;
    private final List<Diagnostic> problems;

    /// @param problems of the current text
    public Intentions(Names names, List<Diagnostic> problems) {
        this.names = names;
        this.problems = problems;
    }

    public List<Intention> at(TextRange selection) {
        List<Intention> found = new ArrayList<>(fixes(selection));
        int offset = selection.start();
        Optional<Caret> caret = Caret.onLine(names, offset);
        caret.ifPresent(each -> {
            new VersionChange(each).offers().forEach(found::add);
            new MissingSubset(each).offer(offset).ifPresent(found::add);
            alias(each).ifPresent(found::add);
            new ExtractDelegate(each).offer().ifPresent(found::add);
            new MatchOrder(each).offers().forEach(found::add);
            new FlowChange(each).offers().forEach(found::add);
        });
        Set<Object> seen = new HashSet<>();
        return found.stream()
                .filter(each -> seen.add(each.edits()))
                .sorted(Comparator.comparing(Intention::type))
                .toList();
    }

    private List<Intention> fixes(TextRange selection) {
        return problems.stream()
                .filter(each -> each.at().file().equals(names.current().id()))
                .filter(each -> each.at().range().touches(selection.start())
                        || each.at().range().overlaps(selection))
                .sorted(Comparator.comparing(Diagnostic::severity).thenComparing(Diagnostic.ORDER))
                .flatMap(each -> each.fixes().stream())
                .map(Intentions::fix)
                .toList();
    }

    private static Intention fix(QuickFix fix) {
        Intention.Type type = fix.safe() ? Intention.Type.FIX : Intention.Type.POSSIBLE_FIX;
        return new Intention(fix.title(), type, fix.edits());
    }

    private static Optional<Intention> alias(Caret caret) {
        return caret.element().node() instanceof YamlAlias alias
                ? caret.intention(
                        "Write what *" + alias.name() + " stands for here",
                        Intention.Type.REWRITE,
                        YamlEdits.detach(
                                caret.element().document(), caret.element().inDocument()))
                : Optional.empty();
    }
}
