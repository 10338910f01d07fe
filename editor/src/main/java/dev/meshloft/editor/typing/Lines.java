package dev.meshloft.editor.typing;

import java.util.List;

/// The lines of the text on screen, as commands read them.
interface Lines {

    int count();

    String text(int line);

    /// The offset at which the line begins.
    int start(int line);

    int lineOf(int offset);

    default int end(int line) {
        return start(line) + text(line).length();
    }

    static Lines of(String text) {
        List<String> lines = List.of(text.split("\n", -1));
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
                return lines.subList(0, line).stream()
                        .mapToInt(before -> before.length() + 1)
                        .sum();
            }

            @Override
            public int lineOf(int offset) {
                return (int)
                        text.substring(0, offset).chars().filter(c -> c == '\n').count();
            }
        };
    }
}
