package dev.meshloft.editor.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SearchTest {

    @Test
    void caseAndExpressions() {
        assertEquals(2, new Search("a.", false, false).in("A. a. ab").matches().size());
        assertEquals(1, new Search("a.", true, false).in("A. a. ab").matches().size());
        assertEquals(3, new Search("a.", false, true).in("A. a. ab").matches().size());
        assertEquals(
                2,
                new Search("^\\w+:$", false, true).in("a:\n b:\nc:").matches().size());
    }

    @Test
    void anExpressionThatCannotBeReadSaysSo() {
        assertTrue(new Search("(", false, true).in("(").problem().startsWith("Not an expression"));
    }

    @Test
    void groupsInTheReplacement() {
        assertEquals("v2-x", new Search("x-(v\\d)", false, true).replacement("x-v2", "$1-x"));
        assertEquals("$1", new Search("x", false, false).replacement("x", "$1"));
    }

    @Test
    void noExpressionTakesForever() {
        String text = "a".repeat(5_000) + "!";
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> new Search("(a+)+$", false, true).in(text));
    }
}
