package dev.meshloft.core.assist.place;

import java.util.ArrayList;
import java.util.List;

/// The columns at which the lines above a place leave mappings open.
final class Columns {

    private Columns() {}

    /// From right to left.
    static List<Integer> above(String text, int lineStart) {
        List<Integer> columns = new ArrayList<>();
        int least = Integer.MAX_VALUE;
        int end = lineStart;
        while (end > 0 && least > 0) {
            int start = text.lastIndexOf('\n', end - 2) + 1;
            String line = text.substring(start, end).stripTrailing();
            int indent = indent(line, 0);
            if (indent < line.length() && line.charAt(indent) != '#') {
                int content = behindDashes(line, indent);
                if (content < least) {
                    columns.add(content);
                }
                least = Math.min(least, indent);
            }
            end = start;
        }
        return columns;
    }

    private static int behindDashes(String line, int from) {
        int at = from;
        while (line.startsWith("- ", at)) {
            at = indent(line, at + 1);
        }
        return at;
    }

    private static int indent(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
