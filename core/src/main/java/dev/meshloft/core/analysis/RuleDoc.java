package dev.meshloft.core.analysis;

import dev.meshloft.core.diagnostic.Layer;
import dev.meshloft.core.diagnostic.RuleId;
import dev.meshloft.core.diagnostic.Severity;
import java.util.List;

/// What a rule is called and what it is about, in Markdown.
///
/// @param severity of its findings unless one says otherwise
/// @param title one line without a full stop
/// @param text what is wrong, why it matters, an example
/// @param sources where the behaviour is written: a repository and path, or a page of Kubernetes' or Istio's
/// reference
public record RuleDoc(RuleId id, Severity severity, String title, String text, List<String> sources) {

    private static final String SOURCE = "Source: ";

    public RuleDoc {
        sources = List.copyOf(sources);
    }

    /// From one text: the title is its first line, and each line that starts with `Source: ` is a source.
    public static RuleDoc parse(RuleId id, Severity severity, String text) {
        List<String> lines = text.strip().lines().toList();
        List<String> sources = lines.stream()
                .filter(line -> line.startsWith(SOURCE))
                .map(line -> line.substring(SOURCE.length()))
                .toList();
        List<String> body =
                lines.stream().skip(1).filter(line -> !line.startsWith(SOURCE)).toList();
        return new RuleDoc(
                id, severity, lines.getFirst(), String.join("\n", body).strip(), sources);
    }

    /// For a rule of the layer [Layer#ANALYSIS].
    ///
    /// @param codes what `istioctl analyze` and Kiali call it, with a blank between; may be empty
    public static RuleDoc analysis(String id, Severity severity, String codes, String text) {
        return parse(new RuleId(id, Layer.ANALYSIS, split(codes)), severity, text);
    }

    /// For a rule of the layer [Layer#ADMISSION].
    public static RuleDoc admission(String id, Severity severity, String codes, String text) {
        return parse(new RuleId(id, Layer.ADMISSION, split(codes)), severity, text);
    }

    private static List<String> split(String codes) {
        return codes.isEmpty() ? List.of() : List.of(codes.split(" "));
    }
}
