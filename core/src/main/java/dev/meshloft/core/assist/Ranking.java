package dev.meshloft.core.assist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Narrows candidates to those that match what was typed, best match first; of equal matches the earlier candidate.
final class Ranking {

    private static final int BY_TEXT = 50;

    private record Ranked(Completion completion, int rank) {}

    private Ranking() {}

    static List<Completion> best(List<Completion> candidates, String typed) {
        if (typed.isEmpty()) {
            return candidates;
        }
        List<Ranked> found = new ArrayList<>();
        for (Completion candidate : candidates) {
            Optional<Match> match = Match.find(candidate.label(), typed);
            if (match.isPresent()) {
                found.add(new Ranked(
                        candidate.matching(match.get().parts()), match.get().rank()));
            } else if (inserts(candidate, typed)) {
                found.add(new Ranked(candidate, BY_TEXT));
            }
        }
        found.sort(Comparator.comparingInt(Ranked::rank));
        return found.stream().map(Ranked::completion).toList();
    }

    /// A label may be shorter than what it stands for: `ratings.shop` for the full host name.
    private static boolean inserts(Completion candidate, String typed) {
        return candidate.change().edits().stream()
                .anyMatch(edit -> edit.replacement().startsWith(typed));
    }
}
