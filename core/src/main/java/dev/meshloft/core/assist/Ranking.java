package dev.meshloft.core.assist;

import dev.meshloft.core.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Narrows candidates to those that match what was typed, best match first; of equal matches the earlier candidate.
final class Ranking {

    private record Ranked(Completion completion, int rank) {}

    private Ranking() {}

    static List<Completion> best(List<Completion> candidates, String typed) {
        if (typed.isEmpty()) {
            return candidates;
        }
        List<Ranked> found = new ArrayList<>();
        for (Completion candidate : candidates) {
            Optional<Match> match = Match.find(candidate.label(), typed);
            match.ifPresent(each -> found.add(new Ranked(candidate.matching(each.parts()), each.rank())));
        }
        found.sort(Comparator.comparingInt(Ranked::rank));
        return found.stream().map(Ranked::completion).toList();
    }

    static List<TextRange> partsOf(String label, String typed) {
        return Match.find(label, typed).map(Match::parts).orElse(List.of());
    }
}
