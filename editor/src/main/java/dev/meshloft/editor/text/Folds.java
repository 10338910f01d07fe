package dev.meshloft.editor.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Which lines are hidden. A *row* is a line that is not. Immutable.
///
/// Folds may lie in each other; the outermost hides. Two never overlap otherwise.
public final class Folds {

    /// Lines `first + 1` to `last` are hidden, `first` stays.
    public record Fold(int first, int last) {

        public Fold {
            if (last <= first) {
                throw new IllegalArgumentException("nothing to hide between " + first + " and " + last);
            }
        }

        boolean hides(int line) {
            return first < line && line <= last;
        }

        boolean contains(Fold other) {
            return first < other.first && other.last <= last;
        }
    }

    public static final Folds NONE = new Folds(List.of());

    private static final Comparator<Fold> ORDER = Comparator.comparingInt(Fold::first)
            .thenComparing(Comparator.comparingInt(Fold::last).reversed());

    private final List<Fold> all;
    private final int[] firsts;
    private final int[] lasts;
    /// How many lines are hidden by the outermost folds before each.
    private final int[] hidden;

    private Folds(List<Fold> all) {
        this.all = all;
        List<Fold> outer = outermost(all);
        firsts = outer.stream().mapToInt(Fold::first).toArray();
        lasts = outer.stream().mapToInt(Fold::last).toArray();
        hidden = new int[outer.size() + 1];
        for (int i = 0; i < firsts.length; i++) {
            hidden[i + 1] = hidden[i] + lasts[i] - firsts[i];
        }
    }

    /// In any order; one that overlaps another without lying in it is left out, as is a second one of the same first
    /// line.
    public static Folds of(List<Fold> folds) {
        List<Fold> kept = new ArrayList<>();
        Deque<Fold> around = new ArrayDeque<>();
        for (Fold fold : folds.stream().sorted(ORDER).toList()) {
            while (!around.isEmpty() && around.peek().last() < fold.first()) {
                around.pop();
            }
            if (around.isEmpty() || around.peek().contains(fold)) {
                kept.add(fold);
                around.push(fold);
            }
        }
        return kept.isEmpty() ? NONE : new Folds(List.copyOf(kept));
    }

    /// Sorted by their first line.
    public List<Fold> all() {
        return all;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public Folds with(List<Fold> more) {
        List<Fold> together = new ArrayList<>(all);
        together.addAll(more);
        return of(together);
    }

    public Folds without(Predicate<Fold> which) {
        return of(all.stream().filter(which.negate()).toList());
    }

    public boolean isHidden(int line) {
        int at = outerAt(line);
        return at >= 0 && line > firsts[at] && line <= lasts[at];
    }

    /// The fold whose first line this is, when that line is a row.
    public Optional<Fold> startingAt(int line) {
        int at = Arrays.binarySearch(firsts, line);
        return at >= 0 ? Optional.of(new Fold(firsts[at], lasts[at])) : Optional.empty();
    }

    /// The row that shows a line, or stands for it.
    public int rowOf(int line) {
        int at = outerAt(line);
        if (at < 0) {
            return line;
        }
        return line <= lasts[at] ? firsts[at] - hidden[at] : line - hidden[at + 1];
    }

    /// The line a row shows.
    public int lineAt(int row) {
        int low = 0;
        int high = firsts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (firsts[middle] - hidden[middle] < row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return row + hidden[low];
    }

    public int rowCount(int lines) {
        return lines - hidden[hidden.length - 1];
    }

    /// Whether an edit changes lines of a fold in a way that leaves unclear what it hides.
    static boolean isCrossed(Fold fold, LineSplice edit) {
        int first = edit.first();
        int last = first + edit.removed();
        if (edit.above() || last < fold.first() || first > fold.last()) {
            return false;
        }
        boolean inHead = first == fold.first() && last == fold.first() && edit.added() == 0;
        boolean endsAtHead = first < fold.first() && last == fold.first();
        boolean hidden = first > fold.first() && last <= fold.last();
        return !inHead && !endsAtHead && !hidden;
    }

    /// After an edit that crosses none.
    Folds after(LineSplice edit) {
        return edit.growth() == 0 || isEmpty()
                ? this
                : new Folds(all.stream().map(fold -> moved(fold, edit)).toList());
    }

    private static Fold moved(Fold fold, LineSplice edit) {
        int growth = edit.growth();
        if (edit.first() > fold.last()) {
            return fold;
        }
        boolean above = edit.first() + edit.removed() <= fold.first();
        return new Fold(above ? fold.first() + growth : fold.first(), fold.last() + growth);
    }

    /// From the first to the last line that is hidden here and not there, or the other way round, as one fold.
    public Optional<Fold> difference(Folds other) {
        Set<Fold> mine = outer();
        Set<Fold> theirs = other.outer();
        Set<Fold> both = new HashSet<>(mine);
        both.retainAll(theirs);
        List<Fold> different = Stream.concat(mine.stream(), theirs.stream())
                .filter(fold -> !both.contains(fold))
                .toList();
        return different.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fold(
                        different.stream().mapToInt(Fold::first).min().getAsInt(),
                        different.stream().mapToInt(Fold::last).max().getAsInt()));
    }

    private Set<Fold> outer() {
        Set<Fold> outer = new HashSet<>();
        for (int i = 0; i < firsts.length; i++) {
            outer.add(new Fold(firsts[i], lasts[i]));
        }
        return outer;
    }

    /// The last outermost fold that starts at or before a line; -1 for none.
    private int outerAt(int line) {
        int found = Arrays.binarySearch(firsts, line);
        return found >= 0 ? found : -found - 2;
    }

    private static List<Fold> outermost(List<Fold> sorted) {
        List<Fold> outer = new ArrayList<>();
        for (Fold fold : sorted) {
            if (outer.isEmpty() || fold.first() > outer.getLast().last()) {
                outer.add(fold);
            }
        }
        return outer;
    }
}
