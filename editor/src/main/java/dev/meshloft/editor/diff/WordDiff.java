package dev.meshloft.editor.diff;

import dev.meshloft.core.text.LineDiff;
import dev.meshloft.core.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which words of two versions of a line differ, as columns; neighbouring words are one range.
record WordDiff(List<TextRange> left, List<TextRange> right) {

    static final WordDiff NONE = new WordDiff(List.of(), List.of());

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+|\\s+|.", Pattern.DOTALL);

    static WordDiff of(String left, String right) {
        List<TextRange> leftWords = words(left);
        List<TextRange> rightWords = words(right);
        List<TextRange> leftRanges = new ArrayList<>();
        List<TextRange> rightRanges = new ArrayList<>();
        for (LineDiff.Block block : LineDiff.between(texts(leftWords, left), texts(rightWords, right))) {
            add(leftRanges, leftWords, block.leftStart(), block.leftEnd());
            add(rightRanges, rightWords, block.rightStart(), block.rightEnd());
        }
        return new WordDiff(leftRanges, rightRanges);
    }

    private static void add(List<TextRange> ranges, List<TextRange> words, int from, int to) {
        if (from < to) {
            ranges.add(words.get(from).cover(words.get(to - 1)));
        }
    }

    private static List<TextRange> words(String line) {
        List<TextRange> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            words.add(new TextRange(matcher.start(), matcher.end()));
        }
        return words;
    }

    private static List<String> texts(List<TextRange> words, String line) {
        return words.stream().map(word -> word.in(line)).toList();
    }
}
