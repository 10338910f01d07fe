package dev.meshloft.core.change;

import dev.meshloft.core.yaml.YamlContent;
import dev.meshloft.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Three versions of a list with one number for what is the same item in them.
final class ThreeLists {

    private final List<YamlContent> base;
    private final List<YamlContent> mine;
    private final List<YamlContent> theirs;
    /// The number of the item at each position.
    private final List<Integer> myIds = new ArrayList<>();
    private final List<Integer> theirIds = new ArrayList<>();

    private ThreeLists(List<YamlContent> base, List<YamlContent> mine, List<YamlContent> theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
    }

    static ThreeLists of(
            List<YamlContent> base,
            List<YamlContent> mine,
            List<YamlContent> theirs,
            ListIdentity identity,
            YamlPath path) {
        ThreeLists lists = new ThreeLists(base, mine, theirs);
        ItemMatch<YamlContent> toMine = match(base, mine, identity, path);
        ItemMatch<YamlContent> toTheirs = match(base, theirs, identity, path);
        ItemMatch<YamlContent> both = ItemMatch.exact(mine, theirs, Contents.CONTENT, identity, path);
        for (int i = 0; i < mine.size(); i++) {
            lists.myIds.add(toMine.oldOf(i) >= 0 ? toMine.oldOf(i) : base.size() + i);
        }
        for (int i = 0; i < theirs.size(); i++) {
            int own = both.oldOf(i);
            boolean bothNew = own >= 0 && lists.myIds.get(own) >= base.size();
            lists.theirIds.add(
                    toTheirs.oldOf(i) >= 0
                            ? toTheirs.oldOf(i)
                            : bothNew ? lists.myIds.get(own) : base.size() + mine.size() + i);
        }
        return lists;
    }

    /// Documents without a name are told apart by their place.
    private static ItemMatch<YamlContent> match(
            List<YamlContent> base, List<YamlContent> side, ListIdentity identity, YamlPath path) {
        return path.isRoot()
                ? ItemMatch.byPlace(base, side, Contents.CONTENT, identity, path)
                : ItemMatch.of(base, side, Contents.CONTENT, identity, path);
    }

    /// Of all items, in the order of mine, then of theirs.
    Set<Integer> ids() {
        Set<Integer> ids = new LinkedHashSet<>(myIds);
        ids.addAll(theirIds);
        return ids;
    }

    @Nullable
    YamlContent base(int id) {
        return id < base.size() ? base.get(id) : null;
    }

    @Nullable
    YamlContent mine(int id) {
        int position = myIds.indexOf(id);
        return position < 0 ? null : mine.get(position);
    }

    @Nullable
    YamlContent theirs(int id) {
        int position = theirIds.indexOf(id);
        return position < 0 ? null : theirs.get(position);
    }

    /// In mine, or in theirs where mine lacks it.
    int position(int id) {
        int own = myIds.indexOf(id);
        return own >= 0 ? own : theirIds.indexOf(id);
    }

    /// In which order the remaining items stand: as the side has it that changed the order, new items behind those that
    /// they stood behind.
    ItemOrder order(Set<Integer> remaining, boolean counts) {
        List<Integer> own = myIds.stream().filter(remaining::contains).toList();
        List<Integer> others = theirIds.stream().filter(remaining::contains).toList();
        List<Integer> shared = own.stream().filter(others::contains).toList();
        List<Integer> theirShared = others.stream().filter(shared::contains).toList();
        boolean iMoved = !isSorted(old(shared));
        boolean theyMoved = !isSorted(old(theirShared));
        boolean clash = !shared.equals(theirShared) && iMoved == theyMoved;
        List<Integer> frame = theyMoved && !clash ? theirShared : shared;
        List<Integer> theirFrame = clash ? theirShared : frame;
        boolean clear = !counts || !(clash || runs(own, frame).meets(runs(others, frame)));
        return new ItemOrder(
                runs(own, frame).with(runs(others, frame), frame),
                runs(others, theirFrame).with(runs(own, theirFrame), theirFrame),
                clear);
    }

    private List<Integer> old(List<Integer> ids) {
        return ids.stream().filter(id -> id < base.size()).toList();
    }

    private static boolean isSorted(List<Integer> numbers) {
        return numbers.stream().sorted().toList().equals(numbers);
    }

    private Runs runs(List<Integer> ids, List<Integer> frame) {
        Map<Integer, List<Integer>> behind = new LinkedHashMap<>();
        int last = Runs.START;
        for (int id : ids) {
            if (frame.contains(id)) {
                last = id;
            } else {
                behind.computeIfAbsent(last, _ -> new ArrayList<>()).add(id);
            }
        }
        return new Runs(behind, base.size());
    }

    /// Items that only one side has, by the shared item they stand behind.
    ///
    /// @param known numbers below are items of the base, which the other side took out
    private record Runs(Map<Integer, List<Integer>> behind, int known) {

        private static final int START = -1;

        /// Whether both sides put new items in one place.
        boolean meets(Runs other) {
            return behind.keySet().stream().anyMatch(place -> hasNew(at(place)) && hasNew(other.at(place)));
        }

        private List<Integer> at(int place) {
            return behind.getOrDefault(place, List.of());
        }

        private boolean hasNew(List<Integer> ids) {
            return ids.stream().anyMatch(id -> id >= known);
        }

        private boolean hasOld(List<Integer> ids) {
            return ids.stream().anyMatch(id -> id < known);
        }

        /// The whole list: of each place first these items, then the other's; but what was there before comes first.
        List<Integer> with(Runs other, List<Integer> frame) {
            List<Integer> all = new ArrayList<>();
            List<Integer> places = new ArrayList<>(List.of(START));
            places.addAll(frame);
            for (int place : places) {
                if (place != START) {
                    all.add(place);
                }
                boolean otherFirst = hasOld(other.at(place)) && !hasOld(at(place));
                all.addAll(otherFirst ? other.at(place) : at(place));
                all.addAll(otherFirst ? at(place) : other.at(place));
            }
            return all;
        }
    }
}
