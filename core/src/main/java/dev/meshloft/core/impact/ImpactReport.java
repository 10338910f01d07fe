package dev.meshloft.core.impact;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// What a change does to requests.
///
/// @param classes the gravest first, then by summary; unchanged ones are only counted
/// @param hosts looked at
/// @param callers workloads that stand for all callers
/// @param compared classes of requests looked at, changed or not
/// @param limits what was left out, in words; not empty means that the list may be incomplete
public record ImpactReport(List<ImpactClass> classes, int hosts, int callers, int compared, List<String> limits) {

    public ImpactReport {
        classes = List.copyOf(classes);
        limits = List.copyOf(limits);
    }

    /// With something more that was left out.
    public ImpactReport without(Collection<String> more) {
        return new ImpactReport(
                classes,
                hosts,
                callers,
                compared,
                Stream.concat(limits.stream(), more.stream()).toList());
    }

    public int unknown() {
        return (int)
                classes.stream().filter(each -> each.effect() == Effect.UNKNOWN).count();
    }

    public int changed() {
        return classes.size() - unknown();
    }

    /// Proven, not assumed: nothing changed, nothing unknown, nothing left out.
    public boolean changesNothing() {
        return classes.isEmpty() && limits.isEmpty();
    }

    /// `no-change`, `changes` or `unknown`, as the contract has it.
    public String verdict() {
        if (changed() > 0) {
            return "changes";
        }
        return changesNothing() ? "no-change" : "unknown";
    }

    /// The headline of the panel: counts that can be checked.
    public String headline() {
        return changesNothing()
                ? "No request changes. %s compared, none unknown."
                        .formatted(count(compared, "class", "classes") + " over " + count(hosts, "host", "hosts"))
                : "%d of %s %s, %d %s unknown. %s and %s compared."
                        .formatted(
                                changed(),
                                count(compared, "request class", "request classes"),
                                changed() == 1 ? "changes" : "change",
                                unknown(),
                                unknown() == 1 ? "is" : "are",
                                count(hosts, "host", "hosts"),
                                count(callers, "caller", "callers"));
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
