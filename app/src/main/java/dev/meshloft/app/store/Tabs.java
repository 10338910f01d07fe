package dev.meshloft.app.store;

import java.util.ArrayList;
import java.util.List;

/// The open tabs of the centre, in order, and the one in front.
public record Tabs(List<Tab> open, Tab front) {

    public static final Tabs START = new Tabs(List.of(new Tab.Topology()), new Tab.Topology());

    public Tabs {
        open = List.copyOf(open);
    }

    /// Opens the tab if needed and brings it to the front.
    public Tabs show(Tab tab) {
        if (open.contains(tab)) {
            return new Tabs(open, tab);
        }
        List<Tab> more = new ArrayList<>(open);
        more.add(tab);
        return new Tabs(more, tab);
    }

    /// Closes the tab; its left neighbour comes to the front. The graph stays.
    public Tabs close(Tab tab) {
        int at = open.indexOf(tab);
        if (at <= 0) {
            return this;
        }
        List<Tab> fewer = new ArrayList<>(open);
        fewer.remove(at);
        return new Tabs(fewer, front.equals(tab) ? open.get(at - 1) : front);
    }
}
