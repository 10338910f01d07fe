package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The damages found so far, each with the problem that says what to do about it.
final class DamageList {

    private final Lines lines;
    private final List<YamlDamage> damages = new ArrayList<>();
    private final List<YamlProblem> problems = new ArrayList<>();

    DamageList(Lines lines) {
        this.lines = lines;
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    int size() {
        return damages.size();
    }

    /// How far the damages reach that were added after there were so many; 0 for none.
    int endSince(int known) {
        int end = 0;
        for (YamlDamage damage : damages.subList(Math.min(known, damages.size()), damages.size())) {
            end = Math.max(end, damage.range().end());
        }
        return end;
    }

    Recovery.Recovered with(@Nullable YamlNode root) {
        return new Recovery.Recovered(root, List.copyOf(problems), List.copyOf(damages));
    }

    /// A value cannot be read, but it is known where it belongs.
    void value(TextRange range, YamlPath place, @Nullable SyntaxError error) {
        add(range, place, "", error == null ? SyntaxMessage.INDENTATION : error.message(), error);
    }

    /// Lines stand where they fit nowhere.
    void stray(Block block, YamlPath around, String message) {
        int tab = firstTab(block);
        if (tab >= 0) {
            SyntaxError error = SyntaxError.wrong(tab, SyntaxMessage.TAB);
            add(new TextRange(tab, block.written(lines).end()), around, word(block), error.message(), error);
        } else {
            add(block.written(lines), around, word(block), message, null);
        }
    }

    /// A value that is indented by a tab: it is read, but not as a parser would.
    void tabBefore(Block value, YamlPath place) {
        int tab = firstTab(value);
        if (tab >= 0) {
            SyntaxError error = SyntaxError.wrong(tab, SyntaxMessage.TAB);
            value(new TextRange(tab, value.written(lines).end()), place, error);
        }
    }

    /// A line without a key; further ones directly below it are the same damage.
    void missingPart(Block block, YamlPath around, @Nullable SyntaxError error) {
        TextRange range = block.written(lines);
        if (error == null && !damages.isEmpty() && continuesLast(range, around)) {
            YamlDamage last = damages.removeLast();
            damages.add(new YamlDamage(last.range().cover(range), around, last.partialKey()));
            return;
        }
        add(range, around, word(block), error == null ? SyntaxMessage.NO_COLON : error.message(), error);
    }

    private boolean continuesLast(TextRange range, YamlPath around) {
        YamlDamage last = damages.getLast();
        boolean same = !last.isValue()
                && last.place().equals(around)
                && problems.getLast().message().equals(SyntaxMessage.NO_COLON);
        return same && lines.text().substring(last.range().end(), range.start()).isBlank();
    }

    /// A problem that no damage goes with.
    void report(SyntaxError error) {
        int length = lines.text().length();
        int start = Math.clamp(error.at(), 0, Math.max(0, length - 1));
        problems.add(new YamlProblem(new TextRange(start, Math.min(start + 1, length)), error.message()));
    }

    private void add(TextRange range, YamlPath place, String word, String message, @Nullable SyntaxError error) {
        damages.add(new YamlDamage(range, place, word));
        problems.add(new YamlProblem(pointed(range, error == null ? range.start() : error.at()), message));
    }

    /// From the place of the error to the end of its line, as far as the damage goes.
    private TextRange pointed(TextRange damage, int at) {
        String text = lines.text();
        if (damage.isEmpty()) {
            int start = Math.max(0, Math.min(damage.start(), text.length() - 1));
            return new TextRange(start, Math.min(start + 1, text.length()));
        }
        boolean inside = damage.start() <= at && at < damage.end() && !Character.isWhitespace(text.charAt(at));
        boolean tab = inside || (damage.start() <= at && at < damage.end() && text.charAt(at) == '\t');
        int start = tab ? at : damage.start();
        int end = Math.min(Math.max(start + 1, lines.end(start)), damage.end());
        return new TextRange(start, end);
    }

    private int firstTab(Block block) {
        int start = lines.start(block.start());
        int tab = lines.text().substring(start, block.start()).indexOf('\t');
        return tab < 0 ? -1 : start + tab;
    }

    /// What can be taken for the key: never empty.
    private String word(Block block) {
        String text = lines.text();
        int lineEnd = Math.min(lines.end(block.start()), block.end());
        KeyScan key = KeyScan.at(text, block.start(), lineEnd);
        int end = key.isFound() ? key.end() : block.start() + 1;
        while (!key.isFound() && end < lineEnd && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(key.isFound() ? key.start() : block.start(), end);
    }
}
