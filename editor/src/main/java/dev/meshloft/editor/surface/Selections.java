package dev.meshloft.editor.surface;

import dev.meshloft.editor.text.Selection;
import dev.meshloft.editor.text.ShownChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The carets and what each has selected, as shown offsets. The area shows the main one and tells when the user moves
/// it;
/// what it thinks of it while its text changes is not asked.
final class Selections {

    private final YamlArea area;
    private final Rows rows;
    private final List<Runnable> listeners = new ArrayList<>();
    private List<Selection> all = List.of(Selection.at(0));
    private boolean held;

    Selections(YamlArea area, Rows rows) {
        this.area = area;
        this.rows = rows;
        area.caretPositionProperty().addListener((any, before, now) -> moved());
        area.anchorProperty().addListener((any, before, now) -> moved());
    }

    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    Selection main() {
        return all.getFirst();
    }

    List<Selection> all() {
        return all;
    }

    boolean isSingle() {
        return all.size() == 1;
    }

    /// Until [#set], the area's caret means nothing.
    void hold() {
        held = true;
    }

    void follow(ShownChange change) {
        all = all.stream().map(each -> each.after(change)).toList();
    }

    /// Tells nobody.
    ///
    /// @param wanted the main one first
    void set(List<Selection> wanted) {
        held = true;
        all = apart(wanted);
        area.selectRange(rows.toArea(main().anchor()), rows.toArea(main().caret()));
        held = false;
    }

    void tell() {
        listeners.forEach(Runnable::run);
    }

    private void moved() {
        if (!held) {
            List<Selection> now = new ArrayList<>(all);
            now.set(0, new Selection(rows.toShown(area.getAnchor()), rows.toShown(area.getCaretPosition())));
            all = apart(now);
            tell();
        }
    }

    /// Joins what touches; the main one stays first, the others are sorted.
    private static List<Selection> apart(List<Selection> wanted) {
        if (wanted.size() == 1) {
            return wanted;
        }
        Selection main = wanted.getFirst();
        List<Selection> joined = new ArrayList<>();
        List<Selection> sorted = wanted.stream()
                .sorted(Comparator.comparingInt(Selection::start))
                .toList();
        for (Selection each : sorted) {
            Selection last = joined.isEmpty() ? null : joined.getLast();
            boolean touches = last != null
                    && (each.start() < last.end()
                            || (each.start() == last.end() && (each.isEmpty() || last.isEmpty())));
            if (last != null && touches) {
                joined.set(joined.size() - 1, last.cover(each));
            } else {
                joined.add(each);
            }
        }
        int at = 0;
        while (joined.get(at).end() < main.end()) {
            at++;
        }
        joined.addFirst(joined.remove(at));
        return List.copyOf(joined);
    }
}
