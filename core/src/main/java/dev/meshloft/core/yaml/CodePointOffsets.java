package dev.meshloft.core.yaml;

import org.jspecify.annotations.Nullable;

/// The parser counts code points, everything here counts UTF-16 units: converted in this one place.
final class CodePointOffsets {

    private final String text;
    private final int @Nullable [] table;

    private CodePointOffsets(String text, int @Nullable [] table) {
        this.text = text;
        this.table = table;
    }

    static CodePointOffsets of(String text) {
        return new CodePointOffsets(text, hasPairs(text) ? table(text) : null);
    }

    int toText(int codePoint) {
        int[] known = table;
        return known == null ? Math.min(codePoint, text.length()) : known[Math.min(codePoint, known.length - 1)];
    }

    private static boolean hasPairs(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static int[] table(String text) {
        int[] table = new int[text.codePointCount(0, text.length()) + 1];
        int unit = 0;
        for (int point = 0; point < table.length; point++) {
            table[point] = unit;
            unit += unit < text.length() ? Character.charCount(text.codePointAt(unit)) : 0;
        }
        return table;
    }
}
