package dev.meshloft.graphview.layout;

import dev.meshloft.core.topology.NodeType;

/// How good an arrangement is in a room. Higher is better; 0 is a drawing that fits at 100 % with short edges.
final class ArrangementScore {

    /// Up to here each fold is judged for itself.
    private static final double FEW = 6;

    private static final double CLEARLY = 140;
    private static final double LEVEL = 50;
    private static final double DETOUR = 160;
    /// Below the first, names are hard to read; below the second they are not drawn.
    private static final double READABLE = 0.82;

    private static final double UNREADABLE = 0.6;
    private static final double ROUND_BLOCK = 300;
    /// Links times blocks up to which it is worth to see which blocks lie between.
    private static final int FEW_CROSSINGS = 1_000;

    private static final double ROW = 3;
    private static final double BESIDE = 1;
    private static final double CALLER_ASIDE = 40;
    private static final double WRONG_SIDE = 12;
    private static final double BACKWARDS = 12;
    private static final double SHAPE = 0.4;
    private static final double WAYS = 12;

    private final BlockSet set;
    private final Room room;

    ArrangementScore(BlockSet set, Room room) {
        this.set = set;
        this.room = room;
    }

    double of(Arrangement made) {
        double fit = room.scale(made.width, made.height, made.boxes(), 1);
        double small = Math.max(0, Math.log(READABLE / Math.max(UNREADABLE, fit)));
        double ways = 0;
        double wrong = 0;
        double aside = 0;
        boolean few = set.scored().size() * set.count() <= FEW_CROSSINGS;
        for (BlockSet.Link link : set.scored()) {
            ways += way(made.across(link), made.down(link)) + detours(made, link);
            ways += few ? ROUND_BLOCK * made.blocksBetween(link) : 0;
            wrong += wrongSide(made, link);
            aside += isCallerAside(made, link) ? CALLER_ASIDE : 0;
        }
        double links = Math.max(1, set.scored().size());
        double size = Math.max(1, Math.hypot(made.width, made.height) / Math.hypot(room.width(), room.height()));
        return 70 * Math.log(fit)
                - 150 * small
                - folds(made)
                - turned(made)
                - aside
                - wrong * FEW / Math.max(FEW, links)
                - ways / links / size / WAYS;
    }

    private static double folds(Arrangement made) {
        double folds = 0;
        for (Choice.Step step : made.choice.steps()) {
            folds += step == Choice.Step.ROW ? ROW : step == Choice.Step.BESIDE ? BESIDE : 0;
        }
        return folds * FEW / Math.max(FEW, made.choice.steps().size());
    }

    private static double turned(Arrangement made) {
        double turned = 0;
        for (int block = 0; block < made.set.count(); block++) {
            turned += made.shape(block) * SHAPE;
        }
        return turned;
    }

    /// What an edge costs that leads so far: forwards is cheap, down is fair, backwards is dear.
    private static double way(double ahead, double down) {
        double aside = Math.abs(down);
        if (ahead >= CLEARLY) {
            return ahead / 2 + aside;
        }
        if (ahead > -LEVEL) {
            return (ahead < LEVEL ? LEVEL : CLEARLY) + aside;
        }
        return 150 - 2 * ahead + aside;
    }

    /// Callers stand left of what they call.
    private boolean isCallerAside(Arrangement made, BlockSet.Link link) {
        return set.isLone(link.from(), NodeType.CALLER) && !made.isLeftOf(link.from(), link.to());
    }

    /// Hosts stand left of where they lead, what is outside right of who calls it.
    private double wrongSide(Arrangement made, BlockSet.Link link) {
        double across = made.across(link);
        if (across >= LEVEL) {
            return 0;
        }
        boolean minded = set.isLone(link.from(), NodeType.HOST) || set.isLone(link.to(), NodeType.EXTERNAL);
        return minded ? WRONG_SIDE : across < -LEVEL ? BACKWARDS : 0;
    }

    private static double detours(Arrangement made, BlockSet.Link link) {
        boolean ahead = made.across(link) >= LEVEL;
        boolean down = made.down(link) > 0;
        int out = ahead ? Anchor.RIGHT : down ? Anchor.BELOW : Anchor.ABOVE;
        int in = ahead ? Anchor.LEFT : down ? Anchor.ABOVE : Anchor.BELOW;
        double first = link.source().isBuiltUp(made.shape(link.from()), out) ? DETOUR : 0;
        return first + (link.target().isBuiltUp(made.shape(link.to()), in) ? DETOUR : 0);
    }
}
