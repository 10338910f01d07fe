package dev.meshloft.editor;

import dev.meshloft.core.assist.Assistant;
import dev.meshloft.core.assist.Completion;
import dev.meshloft.core.assist.CompletionList;
import dev.meshloft.core.assist.Crumb;
import dev.meshloft.core.assist.Explanation;
import dev.meshloft.core.assist.Fact;
import dev.meshloft.core.assist.Hover;
import dev.meshloft.core.assist.Intention;
import dev.meshloft.core.assist.ItemKind;
import dev.meshloft.core.assist.OutlineItem;
import dev.meshloft.core.assist.Reference;
import dev.meshloft.core.assist.RenameResult;
import dev.meshloft.core.assist.RenameSubject;
import dev.meshloft.core.assist.Target;
import dev.meshloft.core.assist.format.Formatter;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Knows four hosts, one of them from afar, and says the same of every place.
record ScriptedAssistant(String text) implements Assistant {

    private static final List<String> HOSTS =
            List.of("ratings", "rate-limit.platform", "orders-api.payments", "fraud.example");

    @Override
    public CompletionList complete(int caret) {
        return list(caret, HOSTS.subList(0, 3), "3 hosts visible from storefront");
    }

    @Override
    public CompletionList completeWider(int caret) {
        return list(caret, HOSTS, "4 hosts, 1 not visible from storefront");
    }

    @Override
    public Optional<Hover> hover(int offset) {
        return Optional.of(new Hover(word(offset), List.of(), List.of(explanation("ratings"))));
    }

    @Override
    public List<Target> definitions(int offset) {
        return List.of(new Target(ItemKind.SERVICE, "Service ratings in storefront", at("kind")));
    }

    @Override
    public List<Reference> references(int offset) {
        return List.of(
                new Reference(at("kind"), true, "Service ratings", 2, "kind: VirtualService", new TextRange(0, 4)),
                new Reference(at("reads"), false, "VirtualService reviews", 17, "- name: reads", new TextRange(8, 13)));
    }

    @Override
    public Optional<RenameSubject> renameSubject(int offset) {
        TextRange word = word(offset);
        return Optional.of(new RenameSubject(word, word.in(text), "subset " + word.in(text) + " of reviews"));
    }

    @Override
    public RenameResult rename(int offset, String newName) {
        if (newName.isEmpty() || newName.startsWith("-")) {
            return new RenameResult.Refused("A name begins with a letter or a digit.");
        }
        return new RenameResult.Renamed("Rename to " + newName, List.of(), List.of(), List.of());
    }

    @Override
    public List<Intention> intentions(TextRange selection) {
        return List.of(
                new Intention("Write as a block", Intention.Type.REWRITE, List.of()),
                new Intention("Split off 10 %", Intention.Type.CHANGE, List.of()));
    }

    @Override
    public List<OutlineItem> outline() {
        OutlineItem route = new OutlineItem(
                ItemKind.ROUTE, "reads", "GET /reviews", range("- name: reads"), range("reads"), List.of());
        return List.of(new OutlineItem(
                ItemKind.OBJECT,
                "reviews",
                "VirtualService",
                new TextRange(0, text.length()),
                range("reviews"),
                List.of(route)));
    }

    @Override
    public List<Crumb> breadcrumb(int offset) {
        return List.of();
    }

    @Override
    public TextChange format(TextRange selection) {
        return Formatter.format(text, YamlStream.parse(text), selection);
    }

    private CompletionList list(int caret, List<String> hosts, String footer) {
        TextRange word = word(caret);
        List<Completion> all = new ArrayList<>();
        for (String host : hosts) {
            all.add(completion(word, host));
        }
        all.add(new Completion(
                "canary",
                ItemKind.SNIPPET,
                "to two versions",
                TextChange.of(TextEdit.replace(word, "a: HOST, b: HOST, c: 9")),
                List.of(
                        new Completion.Stop(stop(word, 3, 7), List.of(stop(word, 12, 16))),
                        Completion.Stop.of(stop(word, 21, 22))),
                false,
                "",
                List.of(),
                () -> Explanation.of(ItemKind.SNIPPET, "canary", "Several fields", "Two versions.")));
        all.add(new Completion(
                "route",
                ItemKind.SNIPPET,
                "to a host",
                TextChange.of(TextEdit.replace(word, "host: HOST, subset: SUBSET")),
                List.of(
                        Completion.Stop.of(stop(word, 6, 10)),
                        Completion.Stop.of(stop(word, 20, 26)),
                        Completion.Stop.of(stop(word, 26, 26))),
                false,
                "",
                List.of(),
                () -> Explanation.of(ItemKind.SNIPPET, "route", "Several fields", "A destination of its own.")));
        return CompletionList.of(text, caret, word, all, footer, true);
    }

    private static TextRange stop(TextRange word, int start, int end) {
        return new TextRange(word.start() + start, word.start() + end);
    }

    private Completion completion(TextRange word, String host) {
        int end = word.start() + host.length();
        return new Completion(
                host,
                host.endsWith("example") ? ItemKind.EXTERNAL_HOST : ItemKind.SERVICE,
                host.contains(".") ? host.substring(host.indexOf('.') + 1) : "storefront",
                TextChange.of(TextEdit.replace(word, host)),
                List.of(Completion.Stop.of(TextRange.at(end))),
                false,
                ":",
                List.of(),
                () -> explanation(host));
    }

    private Explanation explanation(String host) {
        return new Explanation(
                ItemKind.SERVICE,
                host,
                "Service in storefront",
                "",
                List.of(
                        Fact.of("Ports", "9080 http"),
                        Fact.of("Pods", "2 ready"),
                        Fact.linked("Used by", "1 VirtualService", at("kind"))),
                List.of());
    }

    private TextRange word(int offset) {
        int start = offset;
        while (start > 0 && isWord(text.charAt(start - 1))) {
            start--;
        }
        int end = offset;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return new TextRange(start, end);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || "-.".indexOf(c) >= 0;
    }

    private TextRange range(String part) {
        int at = Math.max(0, text.indexOf(part));
        return new TextRange(at, Math.min(text.length(), at + part.length()));
    }

    private SourceRef at(String part) {
        return new SourceRef(Samples.FILE, 0, YamlPath.ROOT, range(part));
    }
}
