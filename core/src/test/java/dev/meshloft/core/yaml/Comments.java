package dev.meshloft.core.yaml;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.ScannerImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.tokens.ScalarToken;
import org.snakeyaml.engine.v2.tokens.Token;

/// The comments of a text: what stands behind a `#` outside of the library's tokens.
final class Comments {

    private Comments() {}

    static List<String> of(String text) {
        List<String> comments = new ArrayList<>();
        boolean[] covered = covered(text);
        int at = 0;
        while (at < text.length()) {
            boolean free = at == 0 || " \t\r\n\uFEFF".indexOf(text.charAt(at - 1)) >= 0;
            if (text.charAt(at) == '#' && free && !covered[at]) {
                int end = new Lines(text).end(at);
                comments.add(text.substring(at, end).strip());
                at = end;
            }
            at++;
        }
        return comments;
    }

    /// The units that scalars stand on; in a text block those behind its header.
    private static boolean[] covered(String text) {
        boolean[] covered = new boolean[text.length() + 1];
        LoadSettings settings = LoadSettings.builder().build();
        ScannerImpl scanner = new ScannerImpl(settings, new StreamReader(settings, text));
        CodePointOffsets offsets = CodePointOffsets.of(text);
        try {
            while (scanner.hasNext()) {
                Token token = scanner.next();
                if (token instanceof ScalarToken scalar) {
                    int start =
                            offsets.toText(token.getStartMark().orElseThrow().getIndex());
                    int end = offsets.toText(token.getEndMark().orElseThrow().getIndex());
                    boolean block = scalar.getStyle() == ScalarStyle.LITERAL || scalar.getStyle() == ScalarStyle.FOLDED;
                    for (int i = block ? new Lines(text).end(start) : start; i < end; i++) {
                        covered[i] = true;
                    }
                }
            }
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException("not YAML: " + text, e);
        }
        return covered;
    }
}
