package dev.meshloft.graphview.draw;

import dev.meshloft.core.topology.ChangeMark;
import dev.meshloft.core.topology.EdgeType;
import dev.meshloft.core.topology.GraphEdge;
import dev.meshloft.core.topology.Mtls;
import dev.meshloft.graphview.layout.Box;
import dev.meshloft.graphview.layout.PlacedEdge;
import dev.meshloft.graphview.layout.PlacedGraph;
import dev.meshloft.graphview.layout.PlacedNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A sign and its meaning.
public enum LegendEntry {
    ROUTE("Route"),
    EXPOSE("Exposes"),
    MIRROR("Mirror"),
    DELEGATE("Delegate"),
    SELECT("Selects"),
    ALLOW("May call"),
    DENY("May not call"),
    IMPORT("Import"),
    UNKNOWN("Unknown"),
    STRICT("Strict mTLS"),
    PERMISSIVE("Permissive mTLS"),
    OFF("mTLS off"),
    EXTERNAL_TLS("TLS to external"),
    ADDED("Added"),
    MODIFIED("Modified"),
    REMOVED("Removed");

    private static final int MOST = 8;

    private final String words;

    LegendEntry(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// What of these is in view, in the order of this list, at most eight.
    public static List<LegendEntry> of(PlacedGraph graph, Box seen, Look look, Camera camera) {
        if (Detail.of(camera.scale()) == Detail.BLOCKS) {
            return List.of();
        }
        Set<LegendEntry> entries = EnumSet.noneOf(LegendEntry.class);
        for (PlacedEdge edge : graph.edges()) {
            if (edge.bounds().grown(1).overlaps(seen) && look.shows(graph, edge.edge())) {
                add(edge.edge(), look, entries);
            }
        }
        for (PlacedNode node : graph.nodes()) {
            if (node.box().overlaps(seen)) {
                add(node.node().change(), look, entries);
            }
        }
        List<LegendEntry> sorted = new ArrayList<>(entries);
        return sorted.subList(0, Math.min(MOST, sorted.size()));
    }

    private static void add(GraphEdge edge, Look look, Set<LegendEntry> entries) {
        entries.add(of(edge.type()));
        if (look.shows(Overlay.MTLS) && edge.mtls() != Mtls.NONE) {
            entries.add(of(edge.mtls()));
        }
    }

    private static void add(ChangeMark change, Look look, Set<LegendEntry> entries) {
        if (!look.shows(Overlay.IMPACT)) {
            return;
        }
        switch (change) {
            case NONE -> {}
            case ADDED -> entries.add(ADDED);
            case MODIFIED -> entries.add(MODIFIED);
            case REMOVED -> entries.add(REMOVED);
        }
    }

    private static LegendEntry of(EdgeType type) {
        return switch (type) {
            case EXPOSE -> EXPOSE;
            case ROUTE -> ROUTE;
            case MIRROR -> MIRROR;
            case DELEGATE -> DELEGATE;
            case SELECT -> SELECT;
            case ALLOW -> ALLOW;
            case DENY -> DENY;
            case IMPORT -> IMPORT;
            case UNKNOWN -> UNKNOWN;
        };
    }

    private static LegendEntry of(Mtls mtls) {
        return switch (mtls) {
            case STRICT -> STRICT;
            case PERMISSIVE -> PERMISSIVE;
            case OFF -> OFF;
            case EXTERNAL_TLS -> EXTERNAL_TLS;
            case NONE -> ROUTE;
        };
    }
}
