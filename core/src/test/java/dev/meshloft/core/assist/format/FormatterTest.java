package dev.meshloft.core.assist.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshloft.core.assist.TestMesh;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.YamlStream;
import org.junit.jupiter.api.Test;

class FormatterTest {

    private static final String UNTIDY = """
            # head
            kind:   VirtualService   # kind
            metadata:
                # of the name
                name: "new"  \s
                labels: {app:  web,
                    tier: "a
                      b"}
            spec:
              hosts:
                  -   reviews
                  # before the second
                  - ratings
                  # behind the list
              http:
                  -  name: all
                     match:
                        - uri:
                              prefix:   /api
                     headers: |
                         a
                           b \s

                         c
                  - timeout: >-
                        2s
              text: one
                two
            \s\s
            last: 1
            """;

    private static final String TIDY = """
            # head
            kind: VirtualService   # kind
            metadata:
              # of the name
              name: "new"
              labels: {app:  web,
                  tier: "a
                    b"}
            spec:
              hosts:
                - reviews
                # before the second
                - ratings
                # behind the list
              http:
                - name: all
                  match:
                    - uri:
                        prefix: /api
                  headers: |
                      a
                        b \s

                      c
                - timeout: >-
                      2s
              text: one
                two

            last: 1
            """;

    private static String formatted(String text, TextRange selection) {
        return Formatter.format(text, YamlStream.parse(text), selection).apply(text);
    }

    private static String formatted(String text) {
        return formatted(text, TextRange.at(0));
    }

    @Test
    void blanksAndNothingElse() {
        String votes = "a:\n  b: 1\nc:\n  d:\n    - 1\ne:\n  f:\n    - 1\ng:\n  - 1\nh:\n  - 1\ni:\n  j: 1\n";
        assertEquals(TIDY + votes, formatted(UNTIDY + votes));
        assertEquals(TIDY + votes, formatted(TIDY + votes));
        assertEquals((TIDY + votes).replace("\n", "\r\n"), formatted((UNTIDY + votes).replace("\n", "\r\n")));
    }

    @Test
    void onlyWhatStartsInTheSelection() {
        String text =
                "a:\n    b:   1\nc:\n    d:   1\n    e:\n        f: 1\ng:\n  h: 1\ni:\n  j: 1\nk:\n  l: 1\n  m:\n    n: 1\n";
        int start = text.indexOf("c:");
        assertEquals(
                text.replace("    d:   1\n    e:\n        f: 1", "  d: 1\n  e:\n    f: 1"),
                formatted(text, new TextRange(start, text.indexOf("        f"))));
        assertEquals(text.replace("    b:   1", "  b: 1"), formatted(text, new TextRange(4, 7)));
    }

    @Test
    void whatCannotBeReadStays() {
        for (String text :
                new String[] {"a:\n    b: [1\n", "a:\n\tb: 1\n", "", "# only\n", "a:  [1,\n   2]  \n---\n"}) {
            String after = formatted(text);
            assertEquals(text.replaceAll("\\s", ""), after.replaceAll("\\s", ""), text);
        }
        assertEquals("a:\n    b: [1\n---\nc: 1\n", formatted("a:\n    b: [1\n---\nc:  1\n"));
    }

    @Test
    void nothingButBlanksAndNothingTwice() {
        String tidy = TestMesh.text();
        String once = formatted(tidy);
        for (int by = 1; by <= 3; by++) {
            StringBuilder wide = new StringBuilder();
            for (String line : tidy.split("\n", -1)) {
                int spaces = line.length() - line.stripLeading().length();
                wide.append(" ".repeat(spaces * by)).append(line.stripLeading()).append("\n");
            }
            assertEquals(tidy.replaceAll("\\s", ""), formatted(wide.toString()).replaceAll("\\s", ""));
        }
        assertEquals(once, formatted(once), "nothing is left to do");
    }
}
