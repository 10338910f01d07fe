package dev.meshloft.core.assist.place;

import dev.meshloft.core.yaml.YamlDocument;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// Blanks lines that keep a text from being read, so that what is left can be; offsets stay the same.
///
/// A problem is often reported some lines below the mistake, so of the lines above it the one is blanked that lets the
/// reader come furthest.
final class Repair {

    /// A text with more mistakes than this is being rewritten; guesses would be wrong.
    private static final int MOST_LINES = 12;
    private static final int LINES_ABOVE = 4;

    private final int keep;

    private Repair(int keep) {
        this.keep = keep;
    }

    /// @param keep the start of a line that stays as it is
    /// @return absent when the text can be read already but for that line, or cannot be mended
    static Optional<String> mend(String text, int keep) {
        String blanked = blank(text, keep);
        int end = end(text, keep);
        return new Repair(keep)
                .mend(blanked)
                .map(mended -> mended.substring(0, keep) + text.substring(keep, end) + mended.substring(end));
    }

    private Optional<String> mend(String text) {
        String mended = text;
        int reached = reach(text);
        if (reached == Integer.MAX_VALUE) {
            return Optional.empty();
        }
        for (int i = 0; i < MOST_LINES && reached < Integer.MAX_VALUE; i++) {
            String best = mended;
            for (int line : suspects(mended, reached)) {
                String next = blank(mended, line);
                int further = reach(next);
                if (further > reached) {
                    reached = further;
                    best = next;
                }
            }
            if (best.equals(mended)) {
                return Optional.empty();
            }
            mended = best;
        }
        return reached == Integer.MAX_VALUE ? Optional.of(mended) : Optional.empty();
    }

    /// How far a text can be read; to its end is further than anything.
    private static int reach(String text) {
        YamlDocument document = YamlDocument.parse(text);
        return document.isBroken() ? document.problems().getFirst().range().start() : Integer.MAX_VALUE;
    }

    /// The starts of the lines just above a problem, and of those that leave a quote or a bracket open.
    private Collection<Integer> suspects(String text, int problem) {
        Set<Integer> suspects = new LinkedHashSet<>();
        int line = start(text, Math.min(problem, text.length()));
        int above = 0;
        while (true) {
            int end = end(text, line);
            boolean written = line != keep && !text.substring(line, end).isBlank();
            if (written && (above < LINES_ABOVE || leavesOpen(text, line, end))) {
                suspects.add(line);
                above++;
            }
            if (line == 0) {
                return suspects;
            }
            line = start(text, line - 1);
        }
    }

    private static boolean leavesOpen(String text, int start, int end) {
        String line = text.substring(start, end);
        return Scan.at(line, line.length())
                .map(token -> token.inFlow() || (token.quote() != 0 && !token.closed()))
                .orElse(false);
    }

    private static String blank(String text, int lineStart) {
        int end = end(text, lineStart);
        return text.substring(0, lineStart) + " ".repeat(end - lineStart) + text.substring(end);
    }

    private static int start(String text, int offset) {
        int start = offset;
        while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
            start--;
        }
        return start;
    }

    private static int end(String text, int offset) {
        int end = offset;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }
}
