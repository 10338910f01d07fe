package dev.meshloft.editor.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.text.TextRange;
import dev.meshloft.editor.Samples;
import dev.meshloft.editor.diff.DiffRow.Kind;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextDiffTest {

    @Test
    void equalTextsHaveNoHunk() {
        assertEquals(List.of(), TextDiff.of("a\nb\n", "a\nb\n").hunks());
        assertEquals(List.of(), TextDiff.of("a\nb\n", "a\r\nb\r\n").hunks());
    }

    @Test
    void linesOfOneFieldStandSideBySide() {
        TextDiff diff = TextDiff.of("weight: 100\ntimeout: 5s\n", "weight: 90\n- x: 1\n  y: 2\ntimeout: 2s\n");

        assertEquals(
                List.of(Kind.CHANGED, Kind.ONLY_RIGHT, Kind.ONLY_RIGHT, Kind.CHANGED, Kind.SAME),
                diff.rows().stream().map(DiffRow::kind).toList());
        assertEquals(1, diff.hunks().size());
    }

    @Test
    void wordsWithinAChangedLine() {
        DiffRow row =
                TextDiff.of("  weight: 100 # x", "  weight: 90 # x").rows().getFirst();

        assertEquals(List.of(new TextRange(10, 13)), row.leftWords());
        assertEquals(List.of(new TextRange(10, 12)), row.rightWords());
    }

    @Test
    void whatIsNotThereHasNoLine() {
        assertEquals(
                List.of(Kind.ONLY_RIGHT, Kind.ONLY_RIGHT),
                TextDiff.of("", "a\nb").rows().stream().map(DiffRow::kind).toList());
        assertEquals(
                List.of(Kind.ONLY_LEFT),
                TextDiff.of("a", "").rows().stream().map(DiffRow::kind).toList());
    }

    @Test
    void revertingEveryHunkGivesTheLeftText() {
        assertEquals(Samples.BASE, revertAll(Samples.BASE, Samples.DRAFT));
    }

    @Test
    void revertKeepsTheRightLineBreaks() {
        assertEquals("a\r\nb\r\nc\r\n", revertAll("a\nb\nc\n", "a\r\nX\r\nc\r\n"));
    }

    @Test
    void revertAtTheEnds() {
        assertEquals("", revertAll("", "a\nb"));
        assertEquals("a\nb", revertAll("a\nb", ""));
        assertEquals("a\n", revertAll("a\n", "a"));
        assertEquals("a", revertAll("a", "a\n"));
        assertEquals("x\na\n", revertAll("x\na\n", "a\n"));
    }

    @Test
    void revertsOfRandomTexts() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            String left = randomText(random);
            String right = randomText(random);
            assertEquals(left, revertAll(left, right), () -> left + "|" + right);
        }
    }

    @Test
    void everyLineOnceAndInOrder() {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            String left = randomText(random);
            TextDiff diff = TextDiff.of(left, randomText(random));
            String joined = diff.rows().stream()
                    .filter(row -> row.leftLine() > 0)
                    .map(DiffRow::left)
                    .collect(Collectors.joining("\n"));
            assertEquals(left, joined);
        }
    }

    @Test
    void differencesThatLinesDoNotShowAreNamed() {
        assertEquals(List.of(), TextDiff.of("a\n", "b\n").notes());
        assertEquals(
                List.of("Line breaks differ: LF at the left, mixed LF and CRLF at the right"),
                TextDiff.of("a\nb\n", "a\r\nb\n").notes());
        assertEquals(
                List.of("Only the left text ends with a line break", "Only blanks and blank lines differ"),
                TextDiff.of("a\n", "a").notes());
        assertEquals(
                List.of("1 of 2 changes are of blanks and blank lines only"),
                TextDiff.of("a: 1\nb\nc", "a:  1\nb\nd").notes());
        assertEquals(
                List.of("Only the right text starts with a byte order mark"),
                TextDiff.of("a\n", "\uFEFFa\n").notes().subList(0, 1));
    }

    @Test
    void manyDifferentLinesStayCheap() {
        String left = IntStream.range(0, 30_000).mapToObj(i -> "l" + i).collect(Collectors.joining("\n"));
        String right = IntStream.range(0, 30_000).mapToObj(i -> "r" + i).collect(Collectors.joining("\n"));

        assertTrue(TextDiff.of(left, right).hunks().size() >= 1);
    }

    private static String revertAll(String left, String right) {
        String text = right;
        for (Hunk hunk : TextDiff.of(left, right).hunks().reversed()) {
            text = hunk.revert().apply(text);
        }
        return text;
    }

    private static String randomText(Random random) {
        return random.ints(random.nextInt(6), 0, 5)
                .mapToObj(i -> "abcde".substring(i, i + 1))
                .collect(Collectors.joining("\n"));
    }
}
