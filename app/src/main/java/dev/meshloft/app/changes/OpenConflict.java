package dev.meshloft.app.changes;

import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.ApplyRun;
import dev.meshloft.cluster.FieldConflict;
import dev.meshloft.cluster.WriteResult;
import dev.meshloft.core.change.FieldDiff;
import dev.meshloft.core.change.FieldLabel;
import dev.meshloft.core.change.ObjectChange;
import dev.meshloft.core.change.ServerPath;
import dev.meshloft.core.plan.ApplyOrder;
import dev.meshloft.core.workspace.LiveResource;
import dev.meshloft.core.yaml.YamlPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Fields of an object of the plan that another manager owns with another value.
///
/// @param manager who owns them
/// @param label the owned field, for people
/// @param when the manager last wrote the object; null when the server does not say
/// @param fields what differs in there; empty when the cluster has moved on
/// @param takenOver whether the user has decided to take them over
record OpenConflict(
        ObjectChange change,
        String manager,
        String label,
        @Nullable Instant when,
        List<FieldDiff> fields,
        boolean takenOver) {

    OpenConflict {
        fields = List.copyOf(fields);
    }

    /// Of the last run, about drafts as they are now; in the order of the plan.
    static List<OpenConflict> of(AppState state, List<ApplyOrder.Step> plan) {
        List<OpenConflict> all = new ArrayList<>();
        for (ApplyOrder.Step step : plan) {
            Optional<ApplyRun.Outcome> outcome = state.run()
                    .find(step.change().key())
                    .filter(each -> !each.isOld(step.change().draft()));
            if (outcome.isPresent() && outcome.get().result() instanceof WriteResult.Conflict(var conflicts)) {
                boolean takenOver =
                        state.run().takeOver().contains(step.change().key());
                conflicts.stream()
                        .collect(Collectors.groupingBy(FieldConflict::manager))
                        .forEach((manager, fields) ->
                                fields.forEach(field -> all.add(of(state, step.change(), field, takenOver))));
            }
        }
        return all;
    }

    private static OpenConflict of(AppState state, ObjectChange change, FieldConflict conflict, boolean takenOver) {
        Optional<YamlPath> path =
                ServerPath.resolve(conflict.path(), change.draft().root());
        List<FieldDiff> fields = change instanceof ObjectChange.Modify modify
                ? modify.fields().stream()
                        .filter(within(modify, conflict, path)::apply)
                        .toList()
                : List.of();
        LiveResource live = state.workspace().cluster().objects().get(change.key());
        return new OpenConflict(
                change,
                conflict.manager(),
                path.map(at -> FieldLabel.of(change.draft().root(), at))
                        .orElse(
                                conflict.path().startsWith(".")
                                        ? conflict.path().substring(1)
                                        : conflict.path()),
                live == null ? null : live.written().get(conflict.manager()),
                fields,
                takenOver);
    }

    private static Function<FieldDiff, Boolean> within(
            ObjectChange.Modify modify, FieldConflict conflict, Optional<YamlPath> inDraft) {
        Optional<YamlPath> inLive =
                ServerPath.resolve(conflict.path(), modify.live().root());
        return field -> inDraft.filter(path -> field.path().startsWith(path) || path.startsWith(field.path()))
                        .isPresent()
                || inLive.filter(path -> field.oldPath().startsWith(path)).isPresent();
    }
}
