package dev.meshloft.app.changes;

/// Numbers with their word.
final class Counts {

    private Counts() {}

    static String of(long number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
