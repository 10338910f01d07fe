package dev.meshloft.editor.text;

import java.util.Arrays;
import java.util.List;

/// A text as its lines; offsets are of the whole, every line break is `\n`, lines count from 0.
public interface Lines {

    int count();

    String text(int line);

    /// The offset at which the line begins.
    int start(int line);

    int lineOf(int offset);

    /// The text between two offsets.
    String slice(int start, int end);

    default int end(int line) {
        return start(line) + text(line).length();
    }

    default int length() {
        return end(count() - 1);
    }

    default int column(int offset) {
        return offset - start(lineOf(offset));
    }

    /// The line that is seen in place of this one: itself unless it is hidden.
    default int headOf(int line) {
        return line;
    }

    /// The last line that this one stands for: itself unless lines below are hidden.
    default int tailOf(int line) {
        return line;
    }

    static Lines of(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        int[] starts = new int[lines.size()];
        for (int i = 1; i < starts.length; i++) {
            starts[i] = starts[i - 1] + lines.get(i - 1).length() + 1;
        }
        return new Lines() {
            @Override
            public int count() {
                return lines.size();
            }

            @Override
            public String text(int line) {
                return lines.get(line);
            }

            @Override
            public int start(int line) {
                return starts[line];
            }

            @Override
            public int lineOf(int offset) {
                int found = Arrays.binarySearch(starts, offset);
                return found >= 0 ? found : -found - 2;
            }

            @Override
            public String slice(int start, int end) {
                return text.substring(start, end);
            }
        };
    }
}
