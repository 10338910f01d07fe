package dev.meshloft.graphview.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Which block stands left of which: layers by the longest path, edges that close a circle left out.
final class BlockLayers {

    private final int count;
    private final List<List<Integer>> next = new ArrayList<>();
    private final int[] incoming;
    private final int[] layer;
    private final int[] state;
    private final List<Integer> finished = new ArrayList<>();

    /// @param links pairs of block numbers
    /// @param hints pairs that count where they close no circle
    BlockLayers(int count, List<int[]> links, List<int[]> hints) {
        this.count = count;
        this.incoming = new int[count];
        this.layer = new int[count];
        this.state = new int[count];
        for (int i = 0; i < count; i++) {
            next.add(new ArrayList<>());
        }
        for (int[] link : links) {
            if (!next.get(link[0]).contains(link[1])) {
                next.get(link[0]).add(link[1]);
                incoming[link[1]]++;
            }
        }
        dropCircles();
        hints.forEach(hint -> follow(hint[0], hint[1]));
        finished.clear();
        Arrays.fill(state, 0);
        dropCircles();
        assign();
    }

    private void follow(int from, int to) {
        if (!next.get(from).contains(to) && !leads(to, from, new boolean[count])) {
            next.get(from).add(to);
            incoming[to]++;
        }
    }

    private boolean leads(int from, int to, boolean[] seen) {
        if (from == to) {
            return true;
        }
        seen[from] = true;
        return next.get(from).stream().anyMatch(target -> !seen[target] && leads(target, to, seen));
    }

    /// Block numbers per layer, none empty. Blocks without any edge come last, in a layer of their own.
    List<List<Integer>> layers() {
        List<List<Integer>> layers = new ArrayList<>();
        List<Integer> loose = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            while (layers.size() <= layer[i]) {
                layers.add(new ArrayList<>());
            }
            (isLoose(i) ? loose : layers.get(layer[i])).add(i);
        }
        layers.add(loose);
        layers.removeIf(List::isEmpty);
        return layers;
    }

    private boolean isLoose(int block) {
        return incoming[block] == 0 && next.get(block).isEmpty();
    }

    private void dropCircles() {
        IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingInt(block -> Math.min(1, incoming[block])))
                .forEach(this::visit);
    }

    private void assign() {
        for (int at = finished.size() - 1; at >= 0; at--) {
            int block = finished.get(at);
            for (int target : next.get(block)) {
                layer[target] = Math.max(layer[target], layer[block] + 1);
            }
        }
        pullSources();
    }

    /// Depth first; an edge to a block that is still open closes a circle and is dropped.
    private void visit(int block) {
        if (state[block] != 0) {
            return;
        }
        state[block] = 1;
        next.get(block).removeIf(target -> state[target] == 1);
        for (int target : List.copyOf(next.get(block))) {
            if (state[target] == 1) {
                next.get(block).remove(Integer.valueOf(target));
            }
            visit(target);
        }
        state[block] = 2;
        finished.add(block);
    }

    private void pullSources() {
        boolean[] hasSource = new boolean[count];
        next.forEach(targets -> targets.forEach(target -> hasSource[target] = true));
        int[] pulled = Arrays.copyOf(layer, count);
        for (int i = 0; i < count; i++) {
            int nearest =
                    next.get(i).stream().mapToInt(target -> layer[target]).min().orElse(-1);
            if (!hasSource[i] && nearest > 0) {
                pulled[i] = nearest - 1;
            }
        }
        System.arraycopy(pulled, 0, layer, 0, count);
    }
}
