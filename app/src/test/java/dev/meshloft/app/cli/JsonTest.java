package dev.meshloft.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void writesEveryType() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("text", "a");
        value.put("number", 3);
        value.put("yes", true);
        value.put("list", List.of(1, List.of(), Map.of()));
        assertEquals("{\"text\":\"a\",\"number\":3,\"yes\":true,\"list\":[1,[],{}]}", Json.compact(value));
    }

    @Test
    void indents() {
        assertEquals("{\n  \"a\": [\n    1,\n    2\n  ]\n}", Json.pretty(Map.of("a", List.of(1, 2))));
    }

    @Test
    void escapesWhatJsonOrUtf8CannotHold() {
        assertEquals("\"\\\"\\\\\\n\\t\\u0001 ü 😀 \\ud83d\"", Json.compact("\"\\\n\t\u0001 ü 😀 \ud83d"));
    }

    @Test
    void refusesOtherTypes() {
        assertThrows(IllegalArgumentException.class, () -> Json.compact(new Object()));
    }

    @Test
    void aBracketInATextIsNoBeginning() {
        assertEquals("[\"[\",\"{\"]", Json.compact(List.of("[", "{")));
    }
}
