package dev.meshloft.core.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Writes random YAML as people do: comments, quotes, flow, text blocks, blank lines, anchors, odd indentation.
final class RandomYaml {

    private static final List<String> KEYS =
            List.of("a", "host", "weight", "'q k'", "\"d\"", "\uD83D\uDE80", "x-y/z.w", "long-name", "8080", "on-x");
    private static final List<String> SCALARS = List.of(
            "1",
            "text",
            "'single ''q'''",
            "\"dou\\tble # no\"",
            "yes",
            "~",
            "",
            "1.5",
            "a b c",
            "http://x:80/y?z=1",
            "\"\uD83D\uDE80\"",
            "'*'",
            "2s",
            "\"\"",
            "-x",
            "0x1F",
            "!!str 5",
            "'multi\n          line'",
            "0777");
    private static final List<String> COMMENTS = List.of(" # why", "\t# tab", "   #x: 1", "");

    private final Random random;
    private final String lineBreak;
    private final int indent;
    private final int dashIndent;
    private final StringBuilder out = new StringBuilder();
    private final boolean wild;
    private int anchors;

    private RandomYaml(Random random, boolean wild) {
        this.random = random;
        this.wild = wild;
        this.lineBreak = pick(List.of("\n", "\n", "\n", "\r\n", "\r"));
        this.indent = pick(List.of(2, 2, 2, 4, 3));
        this.dashIndent = pick(List.of(0, 0, 2, 1));
    }

    static String document(Random random) {
        return new RandomYaml(random, false).write();
    }

    /// With merge keys, keys that are written twice or behind a `?`, tags, and anchors given again.
    static String wild(Random random) {
        return new RandomYaml(random, true).write();
    }

    private String write() {
        out.append(pick(List.of("", "", "\uFEFF", "---\n", "# head\n\n", "%YAML 1.2\n---\n", "--- # x\n")));
        if (random.nextInt(8) == 0) {
            sequence(0, 0);
        } else {
            mapping(0, 0, true);
        }
        out.append(pick(List.of("", "", "", "...\n", "# tail\n", "\n\n")));
        String text = out.toString().replace("\n", lineBreak);
        return random.nextInt(4) == 0 ? text.stripTrailing() : text;
    }

    private void mapping(int column, int depth, boolean indentFirst) {
        Set<String> used = new HashSet<>();
        int count = 1 + random.nextInt(4);
        if (wild && indentFirst && anchors > 0 && random.nextInt(8) == 0) {
            out.append(" ".repeat(column))
                    .append("<<: *a")
                    .append(random.nextInt(anchors))
                    .append('\n');
        }
        for (int i = 0; i < count; i++) {
            String key = pick(KEYS);
            boolean again = !used.add(key);
            if (again && !(wild && random.nextInt(3) == 0)) {
                continue;
            }
            if (i > 0 || indentFirst) {
                filler(column);
                out.append(" ".repeat(column));
            }
            boolean behindMark = wild && random.nextInt(25) == 0;
            out.append(behindMark ? "? " + key + "\n" + " ".repeat(column) : key)
                    .append(':');
            value(column, depth);
        }
    }

    private void value(int column, int depth) {
        if (wild && random.nextInt(30) == 0) {
            out.append(pick(
                    List.of(" !local x\n", " !local\n" + " ".repeat(column + indent) + "t: 1\n", " !!map {t: 1}\n")));
            return;
        }
        int kind = random.nextInt(depth > 3 ? 5 : 9);
        if (kind < 4) {
            out.append(anchor())
                    .append(' ')
                    .append(scalar())
                    .append(pick(COMMENTS))
                    .append('\n');
        } else if (kind == 4) {
            out.append(' ').append(flow(0)).append(pick(COMMENTS)).append('\n');
        } else if (kind == 5) {
            textBlock(column);
        } else if (kind == 6 && anchors > 0) {
            out.append(" *a")
                    .append(random.nextInt(anchors))
                    .append(pick(COMMENTS))
                    .append('\n');
        } else if (kind == 7) {
            out.append(anchor()).append(pick(COMMENTS)).append('\n');
            sequence(column + dashIndent, depth + 1);
        } else if (random.nextInt(6) == 0) {
            out.append(' ')
                    .append(longFlow(column + indent))
                    .append(pick(COMMENTS))
                    .append('\n');
        } else {
            out.append(anchor()).append(pick(COMMENTS)).append('\n');
            mapping(column + indent, depth + 1, true);
        }
    }

    private String anchor() {
        boolean again = wild && anchors > 0 && random.nextInt(4) == 0;
        return random.nextInt(10) == 0 ? " &a" + (again ? random.nextInt(anchors) : anchors++) : "";
    }

    private void sequence(int column, int depth) {
        int count = 1 + random.nextInt(3);
        boolean spaced = random.nextInt(4) == 0;
        for (int i = 0; i < count; i++) {
            if (spaced && i > 0) {
                out.append('\n');
            }
            filler(column);
            out.append(" ".repeat(column)).append('-');
            int kind = random.nextInt(5);
            if (kind == 0 || depth > 3) {
                out.append(' ').append(scalar()).append(pick(COMMENTS)).append('\n');
            } else if (kind == 1) {
                out.append(' ').append(flow(0)).append('\n');
            } else if (kind == 2) {
                textBlock(column);
            } else {
                int gap = pick(List.of(1, 1, 3));
                out.append(" ".repeat(gap));
                mapping(column + 1 + gap, depth + 1, false);
            }
        }
    }

    private void textBlock(int column) {
        out.append(' ').append(pick(List.of("|", "|-", "|+", ">", ">-"))).append('\n');
        List<String> lines = List.of("one", "# no comment", "k: v", "", "  deeper", "end");
        out.append(" ".repeat(column + indent)).append("first\n");
        for (int i = random.nextInt(4); i > 0; i--) {
            String line = pick(lines);
            out.append(line.isEmpty() ? "" : " ".repeat(column + indent) + line).append('\n');
        }
    }

    private String flow(int depth) {
        List<String> parts = new ArrayList<>();
        boolean mapping = random.nextBoolean();
        for (int i = random.nextInt(4); i > 0; i--) {
            String value = depth < 2 && random.nextInt(4) == 0
                    ? flow(depth + 1)
                    : pick(List.of("1", "x", "'q, r'", "\"}\"", "10s"));
            parts.add(mapping ? "k" + i + ": " + value : value);
        }
        String pad = random.nextBoolean() && !parts.isEmpty() ? " " : "";
        return mapping
                ? "{" + pad + String.join(", ", parts) + pad + "}"
                : "[" + String.join(pick(List.of(", ", ",", " , ")), parts) + pad + "]";
    }

    /// A part on each line, with comments and perhaps a last comma.
    private String longFlow(int column) {
        StringBuilder flow = new StringBuilder("[\n");
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            boolean comma = i < count - 1 || random.nextBoolean();
            flow.append(" ".repeat(column))
                    .append(pick(List.of("x", "'y, z'", "{k: 1}", "2")))
                    .append(comma ? "," : "")
                    .append(pick(COMMENTS))
                    .append('\n');
        }
        return flow.append(" ".repeat(column)).append(']').toString();
    }

    private void filler(int column) {
        switch (random.nextInt(12)) {
            case 0 -> out.append('\n');
            case 1 -> out.append(" ".repeat(column)).append("# about it\n");
            case 2 -> out.append(" ".repeat(column + random.nextInt(3))).append("# off: 1\n\n");
            default -> {}
        }
    }

    private String scalar() {
        return pick(SCALARS);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
