package dev.meshloft.core.assist.intention;

import dev.meshloft.core.assist.Intention;
import dev.meshloft.core.yaml.YamlDocument;
import dev.meshloft.core.yaml.YamlEdit;
import dev.meshloft.core.yaml.YamlEdits;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The more specific first. Among the conditions of one route any one is enough, so their order changes nothing; among
/// routes the first that fits wins, so there it does.
record MatchOrder(Caret caret) {

    Stream<Intention> offers() {
        if (!caret.resource().kind().equals("VirtualService")) {
            return Stream.empty();
        }
        Optional<YamlPath> route = caret.item("spec.http");
        return Stream.of(
                        route.flatMap(path -> sorted(
                                path.key("match"),
                                "Sort conditions by specificity",
                                Intention.Type.REWRITE,
                                MatchOrder::rank)),
                        route.flatMap(_ -> sorted(
                                YamlPath.parse("spec.http"),
                                "Sort routes by specificity (changes which route wins)",
                                Intention.Type.CHANGE,
                                MatchOrder::routeRank)))
                .flatMap(Optional::stream);
    }

    private Optional<Intention> sorted(
            YamlPath path, String title, Intention.Type type, Function<YamlValue, Integer> rank) {
        List<YamlValue> items = caret.resource().root().at(path).items();
        List<Integer> wanted = IntStream.range(0, items.size())
                .boxed()
                .sorted(Comparator.comparing(i -> rank.apply(items.get(i))))
                .toList();
        YamlPath inDocument = caret.resource().base().append(path);
        return caret.intention(title, type, YamlEdit.all(caret.resource().yaml(), moves(wanted, inDocument)));
    }

    /// Item by item to its place, those before it being in theirs.
    private static List<Function<YamlDocument, YamlEdit>> moves(List<Integer> wanted, YamlPath list) {
        List<Integer> now =
                new ArrayList<>(IntStream.range(0, wanted.size()).boxed().toList());
        List<Function<YamlDocument, YamlEdit>> moves = new ArrayList<>();
        for (int to = 0; to < wanted.size(); to++) {
            int from = now.indexOf(wanted.get(to));
            if (from != to) {
                int target = to;
                moves.add(document -> YamlEdits.move(document, list, from, target));
                Integer moved = now.get(from);
                now.subList(from, from + 1).clear();
                now.add(to, moved);
            }
        }
        return moves;
    }

    /// Small for what takes few requests: an exact path, then long prefixes, then short ones, then expressions, then
    /// conditions without a path; of equal paths the one with more conditions.
    private static int rank(YamlValue match) {
        YamlValue uri = match.get("uri");
        int more = match.keys().size();
        int path = uri.get("exact").exists()
                ? 0
                : uri.get("prefix").exists()
                        ? 1_000_000 - 100 * uri.get("prefix").stringOr("").length()
                        : uri.get("regex").exists() ? 2_000_000 : 3_000_000;
        return path + Math.max(0, 90 - more);
    }

    private static int routeRank(YamlValue route) {
        return route.get("match").items().stream()
                .mapToInt(MatchOrder::rank)
                .max()
                .orElse(4_000_000);
    }
}
