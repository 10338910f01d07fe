package dev.meshloft.editor;

import dev.meshloft.core.change.FileEdit;
import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.diagnostic.Layer;
import dev.meshloft.core.diagnostic.QuickFix;
import dev.meshloft.core.diagnostic.Related;
import dev.meshloft.core.diagnostic.RuleId;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.YamlPath;
import java.util.List;
import java.util.stream.IntStream;

/// A VirtualService with two problems.
public final class Samples {

    static final FileId FILE = new FileId("reviews.yaml");

    public static final String BASE = """
            apiVersion: networking.istio.io/v1
            kind: VirtualService
            metadata:
              name: reviews
              namespace: storefront
              annotations: { "team": &team shop, owner: *team }
            spec:
              hosts:
              - reviews
              http:
              - name: testers
                match:
                - headers:
                    x-tester: { exact: "yes" }
                route:
                - destination: { host: reviews, subset: v1 }
              - name: reads
                match:
                - uri: { prefix: /reviews }
                  method: { exact: GET }
                route:
                - destination: { host: reviews, subset: v1 }
                  weight: 100
                timeout: 5s
                retries: { attempts: 2, perTryTimeout: 800ms, retryOn: "5xx,reset" }
                fault:
                  delay:
                    percentage: { value: 5 }
                    fixedDelay: 1s
              - name: default
                route:
                - destination: { host: reviews, subset: v1 }
            """;

    public static final String DRAFT = """
            apiVersion: networking.istio.io/v1
            kind: VirtualService
            metadata:
              name: reviews
              namespace: storefront
              annotations: { "team": &team shop, owner: *team }
            spec:
              hosts:
              - reviews
              http:
              - name: testers
                match:
                - headers:
                    x-tester: { exact: "yes" }
                route:
                - destination: { host: reviews, subset: v4 }
              - name: reads
                match:
                - uri: { prefix: /reviews }
                  method: { exact: GET }
                route:
                - destination: { host: reviews, subset: v1 }
                  weight: 90
                - destination: { host: reviews, subset: v2 }
                  weight: 10   # raise to 25 on Friday
                timeout: 2s
                retries: { attempts: 3, perTryTimeout: 800ms, retryOn: "5xx,reset" }
                fault:
                  delay:
                    percentage: { value: 5 }
                    fixedDelay: 2s
              - name: default
                route:
                - destination: { host: reviews, subset: v1 }
            """;

    private Samples() {}

    static List<Diagnostic> problems() {
        return List.of(
                problem(
                        Severity.ERROR,
                        "v4",
                        RuleId.of("unknown-subset", Layer.ANALYSIS, "IST0101", "KIA1107"),
                        "No DestinationRule defines subset v4 of reviews. Did you mean v3?",
                        "v3",
                        List.of(new Related(ref("hosts:"), "Subsets are defined in"))),
                problem(
                        Severity.WARNING,
                        "2s",
                        RuleId.of("timeout-below-retries", Layer.ANALYSIS),
                        "Timeout 2s ends before 4 tries of 800 ms can",
                        "",
                        List.of()));
    }

    /// As many warnings, spread over a text.
    public static List<Diagnostic> problems(String text, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    int start = (int) ((long) text.length() * i / count);
                    SourceRef at = new SourceRef(FILE, 0, YamlPath.ROOT, new TextRange(start, start + 2));
                    return new Diagnostic(
                            RuleId.of("timeout-below-retries", Layer.ANALYSIS),
                            Severity.WARNING,
                            at,
                            "Timeout " + i + "s ends before 4 tries of 800 ms can",
                            null,
                            "networking.istio.io/v1",
                            List.of(),
                            List.of());
                })
                .toList();
    }

    private static Diagnostic problem(
            Severity severity, String at, RuleId rule, String message, String fix, List<Related> related) {
        SourceRef where = ref(at);
        List<QuickFix> fixes = fix.isEmpty()
                ? List.of()
                : List.of(
                        fix("Change to " + fix, where.range(), fix),
                        fix("Change to v1, the subset of the next route", where.range(), "v1"));
        return new Diagnostic(rule, severity, where, message, null, "networking.istio.io/v1", related, fixes);
    }

    private static QuickFix fix(String title, TextRange range, String replacement) {
        TextChange change = TextChange.of(new TextEdit(range, replacement));
        return new QuickFix(title, true, List.of(new FileEdit(FILE, change)));
    }

    private static SourceRef ref(String text) {
        int start = DRAFT.indexOf(text);
        return new SourceRef(FILE, 0, YamlPath.ROOT, new TextRange(start, start + text.length()));
    }
}
