package dev.meshloft.editor.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SearchTest {

    @Test
    void caseAndExpressions() {
        assertEquals(
                2,
                new Search("a.", false, false, false).in("A. a. ab").matches().size());
        assertEquals(
                1, new Search("a.", true, false, false).in("A. a. ab").matches().size());
        assertEquals(
                3, new Search("a.", false, false, true).in("A. a. ab").matches().size());
        assertEquals(
                2,
                new Search("^\\w+:$", false, false, true)
                        .in("a:\n b:\nc:")
                        .matches()
                        .size());
    }

    @Test
    void anExpressionThatCannotBeReadSaysSo() {
        assertTrue(new Search("(", false, false, true).in("(").problem().startsWith("Not an expression"));
    }

    @Test
    void groupsInTheReplacement() {
        assertEquals("v2-x", new Search("x-(v\\d)", false, false, true).replacement("x-v2", "$1-x"));
        assertEquals("$1", new Search("x", false, false, false).replacement("x", "$1"));
    }

    @Test
    void wholeWords() {
        assertEquals(
                1,
                new Search("v1", true, true, false).in("v1 v10 xv1").matches().size());
        assertEquals(
                2,
                new Search("v\\d", true, true, true).in("v1 v10 v2").matches().size());
        assertEquals(
                1, new Search("a:", true, true, false).in("a: ba:").matches().size());
    }

    @Test
    void aReplacementThatNamesNoGroupSaysSo() {
        assertEquals("", new Search("(a)", false, false, true).problemOf("$1"));
        assertEquals("The expression has no group beyond 1", new Search("(a)", false, false, true).problemOf("$2"));
        assertEquals("The expression has no group", new Search("a", false, false, true).problemOf("$x"));
        assertEquals("", new Search("a", false, false, false).problemOf("$x"));
        assertEquals("a\nb", new Search("x", false, false, true).replacement("x", "a\\nb"));
    }

    @Test
    void noExpressionTakesForever() {
        String text = "a".repeat(5_000) + "!";
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> new Search("(a+)+$", false, false, true).in(text));
    }
}
