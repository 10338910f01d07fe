package dev.meshloft.app.shell;

import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Selection;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.store.Tab;
import java.util.ArrayList;
import java.util.List;

/// Where the user was: the tab in front and what was selected, to walk back and forth.
public final class History {

    private static final int MOST = 100;

    private record Stop(Tab tab, Selection selection) {}

    private final Store store;
    private final List<Stop> stops = new ArrayList<>();
    private int at = -1;
    private boolean walking;

    public History(Store store) {
        this.store = store;
        store.observe(this::seen);
    }

    public void back() {
        walk(-1);
    }

    public void forth() {
        walk(1);
    }

    private void seen(AppState state) {
        Stop now = new Stop(state.screen().tabs().front(), state.selection());
        boolean nowhere = state.selection().equals(Selection.NONE) && now.tab() instanceof Tab.Topology;
        if (walking || nowhere || (at >= 0 && stops.get(at).equals(now))) {
            return;
        }
        stops.subList(at + 1, stops.size()).clear();
        if (isOnTheWayTo(now)) {
            stops.removeLast();
        }
        stops.add(now);
        if (stops.size() > MOST) {
            stops.removeFirst();
        }
        at = stops.size() - 1;
    }

    /// Whether the last stop is but half of a step: another tab came to the front first, then what is selected in it.
    private boolean isOnTheWayTo(Stop now) {
        return at > 0
                && stops.get(at).tab().equals(now.tab())
                && !stops.get(at - 1).tab().equals(now.tab())
                && stops.get(at).selection().equals(stops.get(at - 1).selection());
    }

    /// Stops at files that are gone are passed over.
    private void walk(int step) {
        int next = at + step;
        while (next >= 0 && next < stops.size() && isGone(stops.get(next))) {
            next += step;
        }
        if (next < 0 || next >= stops.size()) {
            return;
        }
        at = next;
        walking = true;
        store.dispatch(new Intent.ShowTab(stops.get(at).tab()));
        store.dispatch(new Intent.Select(stops.get(at).selection()));
        walking = false;
    }

    private boolean isGone(Stop stop) {
        return stop.tab() instanceof Tab.Document(var file)
                && store.now().workspace().findFile(file).isEmpty();
    }
}
