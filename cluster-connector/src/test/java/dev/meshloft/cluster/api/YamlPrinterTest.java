package dev.meshloft.cluster.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

final class YamlPrinterTest {

    @Test
    void printsAsAPersonWrites() {
        assertEquals("""
                a: text
                b: 1
                c: true
                d: 0.5
                e: null
                list:
                - one
                - two
                - x: 1
                  z:
                  - 2
                - - 3
                  - 4
                map:
                  app.kubernetes.io/name: shop
                  "8080": {}
                  empty: []
                words: |
                  first

                  third
                """, YamlPrinter.print(Json.parse("""
                                {"a": "text", "b": 1, "c": true, "d": 0.5, "e": null,
                                 "list": ["one", "two", {"x": 1, "z": [2]}, [3, 4]],
                                 "map": {"app.kubernetes.io/name": "shop", "8080": {}, "empty": []},
                                 "words": "first\\n\\nthird\\n"}
                                """)));
    }

    /// Strings that YAML 1.1 (kubectl, API server) or 1.2 (the studio) could take for something else.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yes",
                "No",
                "ON",
                "off",
                "y",
                "n",
                "true",
                "False",
                "null",
                "Null",
                "~",
                "1",
                "0x1f",
                "0o17",
                "017",
                "1_000",
                "1e3",
                ".5",
                "-1",
                "+1",
                ".inf",
                "-.INF",
                ".nan",
                "12:30",
                "190:20:30",
                "2026-01-01",
                "2026-01-01T00:00:00Z",
                "<<",
                "=",
                "*",
                "*.example.com",
                "&a",
                "!x",
                "%a",
                "@a",
                "`a",
                "- a",
                "-",
                "a: b",
                "a:",
                "a #b",
                "#a",
                "{a}",
                "[a]",
                "'",
                "\"",
                "\\",
                "a\\b",
                "a\tb",
                "a\nb",
                "a\n",
                "\na",
                "a\n\n",
                "a \nb",
                " a\nb",
                "\u0000",
                "\u0085",
                "\u2028",
                "ü",
                "日本",
                "\ud83d\ude00",
                "spiffe://cluster.local/ns/a/sa/b",
                "a,b",
                "a b"
            })
    void everyStringComesBack(String text) {
        ObjectNode object = Json.object();
        object.put("value", text).put("after", 1);
        object.putObject("deep").putArray("list").add(text).add("next");
        object.put(text.isEmpty() ? "key" : text, "as key");
        String printed = YamlPrinter.print(object);
        try {
            assertEquals(object, YamlReader.read(printed), printed);
        } catch (YamlReader.UnreadableYaml wrong) {
            throw new AssertionError(printed, wrong);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"yes", "No", "on", "y", "n", "12:30", "190:20:30", "2026-01-01", "1_000", "017", ".5", "=", "<<"
            })
    void whatYamlOneOneReadsDifferentlyIsQuoted(String text) {
        assertEquals("a: \"" + text + "\"\n", YamlPrinter.print(Json.object().put("a", text)));
    }
}
