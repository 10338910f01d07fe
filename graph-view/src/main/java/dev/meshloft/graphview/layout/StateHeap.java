package dev.meshloft.graphview.layout;

import java.util.Arrays;

/// Numbers by rising rank, without an object for each.
final class StateHeap {

    private int[] states = new int[256];
    private double[] ranks = new double[256];
    private int size;

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    double lowest() {
        return ranks[0];
    }

    void add(int state, double rank) {
        if (size == states.length) {
            states = Arrays.copyOf(states, size * 2);
            ranks = Arrays.copyOf(ranks, size * 2);
        }
        int at = size++;
        while (at > 0 && ranks[(at - 1) / 2] > rank) {
            set(at, states[(at - 1) / 2], ranks[(at - 1) / 2]);
            at = (at - 1) / 2;
        }
        set(at, state, rank);
    }

    int poll() {
        int top = states[0];
        size--;
        int state = states[size];
        double rank = ranks[size];
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && ranks[child + 1] < ranks[child]) {
                child++;
            }
            if (ranks[child] >= rank) {
                break;
            }
            set(at, states[child], ranks[child]);
            at = child;
        }
        set(at, state, rank);
        return top;
    }

    private void set(int at, int state, double rank) {
        states[at] = state;
        ranks[at] = rank;
    }
}
