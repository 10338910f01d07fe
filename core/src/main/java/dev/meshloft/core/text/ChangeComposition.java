package dev.meshloft.core.text;

import java.util.ArrayList;
import java.util.List;

/// Two changes after each other as one of the first text. Edits of the second that touch what the first wrote are
/// merged with it; both lists are walked once, side by side.
final class ChangeComposition {

    private final List<TextEdit> first;
    private final List<TextEdit> second;
    private final List<TextEdit> result = new ArrayList<>();

    ChangeComposition(List<TextEdit> first, List<TextEdit> second) {
        this.first = first;
        this.second = second;
    }

    TextChange compose() {
        int i = 0;
        int k = 0;
        int moved = 0; // the text between minus the old text, up to here
        while (i < first.size() || k < second.size()) {
            boolean firstComes = k == second.size()
                    || (i < first.size()
                            && first.get(i).range().start() + moved
                                    <= second.get(k).range().start());
            Group group = new Group(
                    firstComes
                            ? first.get(i).range().start() + moved
                            : second.get(k).range().start());
            int before = moved;
            int firstFrom = i;
            int secondFrom = k;
            boolean grown = true;
            while (grown) {
                grown = false;
                if (i < first.size() && first.get(i).range().start() + moved <= group.end) {
                    TextEdit edit = first.get(i++);
                    group.extend(
                            edit.range().start() + moved + edit.replacement().length());
                    moved += edit.growth();
                    grown = true;
                }
                if (k < second.size() && second.get(k).range().start() <= group.end) {
                    group.extend(second.get(k++).range().end());
                    grown = true;
                }
            }
            TextEdit edit = group.edit(before, moved, first.subList(firstFrom, i), second.subList(secondFrom, k));
            if (!edit.range().isEmpty() || !edit.replacement().isEmpty()) {
                result.add(edit);
            }
        }
        return new TextChange(result);
    }

    /// A stretch of the text between the two changes.
    private static final class Group {

        private final int start;
        private int end;

        Group(int start) {
            this.start = start;
            this.end = start;
        }

        void extend(int to) {
            end = Math.max(end, to);
        }

        /// Only what the first change wrote is known of the text between, so unknown stretches are cut out as edits.
        TextEdit edit(int before, int after, List<TextEdit> written, List<TextEdit> rewritten) {
            Between between = new Between(start, before, written);
            StringBuilder out = new StringBuilder();
            int from = start;
            for (TextEdit edit : rewritten) {
                out.append(between.known(from, edit.range().start())).append(edit.replacement());
                from = edit.range().end();
            }
            out.append(between.known(from, end));
            return new TextEdit(new TextRange(start - before, end - after), out.toString());
        }
    }

    /// The text between, as far as the first change wrote it.
    private record Between(int start, int moved, List<TextEdit> written) {

        String known(int from, int to) {
            StringBuilder out = new StringBuilder();
            int shift = moved;
            for (TextEdit edit : written) {
                int at = edit.range().start() + shift;
                int end = at + edit.replacement().length();
                int low = Math.max(from, at);
                int high = Math.min(to, end);
                if (low < high) {
                    out.append(edit.replacement(), low - at, high - at);
                }
                shift += edit.growth();
            }
            return out.toString();
        }
    }
}
