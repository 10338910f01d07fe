package dev.meshloft.cluster.login;

import java.util.List;
import java.util.regex.Pattern;

/// Words of other programs, made fit for a message: short, and without anything that looks like a secret.
final class Words {

    private static final int LIMIT = 300;
    /// Tokens and keys are long and have digits; names of files and commands seldom are both.
    private static final Pattern SECRET = Pattern.compile("(?=[A-Za-z+=_-]*[0-9])[A-Za-z0-9+=_-]{24,}");

    private Words() {}

    /// The last lines, because there programs say why they ended; longer ones are cut.
    static String brief(String text) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        String last = String.join(" ", lines.subList(Math.max(0, lines.size() - 2), lines.size()));
        String safe = SECRET.matcher(last).replaceAll("…");
        return safe.length() > LIMIT ? safe.substring(0, LIMIT) + "…" : safe;
    }
}
