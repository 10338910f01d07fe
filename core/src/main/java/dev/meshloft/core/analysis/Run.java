package dev.meshloft.core.analysis;

import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.diagnostic.NotChecked;
import dev.meshloft.core.index.Kind;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One check of one mesh: what rules find becomes diagnostics with places.
final class Run {

    private final MeshSnapshot mesh;
    private final List<Resource> texts;
    private final Set<Resource> placed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Diagnostic> found = new ArrayList<>();
    private final TreeMap<String, Diagnostic> failures = new TreeMap<>();
    private final List<NotChecked> notChecked = new ArrayList<>();

    Run(MeshSnapshot mesh, AnalysisInput input) {
        this.mesh = mesh;
        this.texts = input.resources();
        this.placed.addAll(texts);
    }

    List<Diagnostic> found() {
        List<Diagnostic> all = new ArrayList<>(found);
        all.addAll(failures.values());
        return all;
    }

    List<NotChecked> notChecked() {
        return notChecked.stream()
                .sorted(Comparator.comparing(each -> each.rule().id()))
                .toList();
    }

    void checkSchemas(SchemaCheck schemas, KnownFindings known) {
        for (Resource resource : texts) {
            guard("schema", resource, () -> schemas.check(resource, known, this::add));
        }
    }

    void check(Rule rule) {
        switch (rule) {
            case KindRule<?> each -> {
                if (canRun(rule, each.cannotRun(mesh))) {
                    checkKinds(each);
                }
            }
            case MeshRule each -> {
                if (canRun(rule, each.cannotRun(mesh))) {
                    guard(rule.id().id(), null, () -> each.check(mesh, finding -> add(rule, finding)));
                }
            }
            case LayerRule _ -> {}
        }
    }

    private boolean canRun(Rule rule, Optional<String> ownObstacle) {
        Optional<String> obstacle = mesh.unknown(rule.needs()).or(() -> ownObstacle);
        obstacle.ifPresent(reason -> notChecked.add(new NotChecked(rule.id(), reason)));
        return obstacle.isEmpty();
    }

    private <T> void checkKinds(KindRule<T> rule) {
        for (Kind<? extends T> kind : rule.kinds()) {
            for (Typed<? extends T> object : mesh.resources().written(kind)) {
                guard(
                        rule.id().id(),
                        object.resource(),
                        () -> rule.check(widen(object), mesh, finding -> add(rule, finding)));
            }
        }
    }

    private void add(Rule rule, Finding finding) {
        Resource resource = finding.resource();
        if (!placed.contains(resource) && !resource.file().isCluster()) {
            return;
        }
        if (resource.isBroken() && followsFromDamage(rule, finding)) {
            return;
        }
        found.add(new Diagnostic(
                rule.id(),
                finding.severity().orElse(rule.severity()),
                finding.onKey() ? resource.atKey(finding.path()) : resource.at(finding.path()),
                finding.message(),
                resource.key(),
                resource.apiVersion(),
                finding.related(),
                finding.fixes()));
    }

    /// Of an object whose text is damaged, what is missing may only be unreadable. Rules that look at its meaning need
    /// to know all of it; the schema can tell what is wrong with the fields that can be read.
    private static boolean followsFromDamage(Rule rule, Finding finding) {
        boolean needsAll = !(rule instanceof LayerRule);
        return !finding.resource().isComplete(finding.path())
                || (needsAll && !finding.resource().isCertain());
    }

    /// A broken rule must not take the others with it, so whatever it throws is caught here and nowhere else.
    private void guard(String rule, @Nullable Resource about, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | StackOverflowError e) {
            failures.putIfAbsent(rule, failure(rule, about, e));
        }
    }

    private Diagnostic failure(String rule, @Nullable Resource about, Throwable e) {
        Resource place = about != null || texts.isEmpty() ? about : texts.getFirst();
        SourceRef at = place == null ? new SourceRef(new FileId(""), 0, YamlPath.ROOT, TextRange.at(0)) : place.whole();
        return new Diagnostic(
                LayerRules.INTERNAL.id(),
                LayerRules.INTERNAL.severity(),
                at,
                "The rule " + rule + " failed (" + e.getClass().getSimpleName() + "); all others have run. Report it",
                place == null ? null : place.key(),
                place == null ? "" : place.apiVersion(),
                List.of(),
                List.of());
    }

    /// Safe: a record that is only read.
    @SuppressWarnings("unchecked")
    private static <T> Typed<T> widen(Typed<? extends T> object) {
        return (Typed<T>) object;
    }
}
