package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One document of a stream: its own piece of text (markers and comments included) and the tree in it.
///
/// All ranges count from the start of this piece, so a document that did not change stays as it is when others before
/// it do. Never throws: what cannot be read is a problem and, where that can be told, a damage: the tree then holds
/// everything before and after it.
public final class YamlDocument {

    private final String text;
    private final @Nullable YamlNode root;
    private final List<YamlProblem> problems;
    private final List<YamlDamage> damages;
    private final boolean aliases;
    private final boolean certain;
    private final YamlDocument written;
    private final Map<String, List<YamlNode>> anchors = new HashMap<>();

    private YamlDocument(
            String text,
            @Nullable YamlNode root,
            boolean aliases,
            List<YamlProblem> problems,
            List<YamlDamage> damages,
            boolean certain,
            @Nullable YamlDocument written) {
        this.text = text;
        this.root = root;
        this.aliases = aliases;
        this.problems = List.copyOf(problems);
        this.damages = List.copyOf(damages);
        this.certain = certain;
        this.written = written == null ? this : written;
        if (root != null && text.indexOf('&') >= 0) {
            collectAnchors(root);
        }
    }

    public static YamlDocument parse(String text) {
        YamlTreeBuilder.Reading reading = YamlTreeBuilder.read(text);
        if (reading.isClean()) {
            return of(text, text, reading).unlessBomb();
        }
        ForbiddenCharacters forbidden = ForbiddenCharacters.in(text);
        return forbidden.offsets().isEmpty() ? of(text, text, reading).unlessBomb() : without(forbidden);
    }

    /// @param read the text that was read, of the same length
    private static YamlDocument of(String text, String read, YamlTreeBuilder.Reading reading) {
        SyntaxError error = reading.error();
        if (error == null) {
            return new YamlDocument(text, reading.root(), reading.aliases(), List.of(), List.of(), true, null);
        }
        Recovery.Recovered recovered = Recovery.read(read, error);
        return new YamlDocument(text, recovered.root(), true, recovered.problems(), recovered.damages(), false, null);
    }

    private static YamlDocument without(ForbiddenCharacters forbidden) {
        String text = forbidden.text();
        String read = forbidden.replaced();
        YamlDocument document = of(text, read, YamlTreeBuilder.read(read));
        List<YamlProblem> problems = new ArrayList<>(forbidden.problems());
        problems.addAll(document.problems);
        problems.sort(Comparator.comparingInt(problem -> problem.range().start()));
        List<YamlDamage> damages = new ArrayList<>(forbidden.damages(document));
        damages.addAll(document.damages);
        damages.sort(Comparator.comparingInt(damage -> damage.range().start()));
        return new YamlDocument(text, document.root, true, problems, damages, false, null).unlessBomb();
    }

    /// The document after a change of its text; equal to what [#parse] makes of the new text, but where possible only
    /// the entry around the change is parsed.
    ///
    /// @param after the text after the change
    public YamlDocument edited(TextChange change, String after) {
        YamlDocument local = LocalReparse.of(this, change, after);
        return local == null ? parse(after) : local;
    }

    /// The same document with another text and what was read of it.
    YamlDocument replaced(
            String after, YamlNode newRoot, boolean aliased, List<YamlProblem> wrong, List<YamlDamage> damaged) {
        return new YamlDocument(after, newRoot, aliased, wrong, damaged, wrong.isEmpty(), null).unlessBomb();
    }

    /// The same text and problems with a tree to take values from.
    ///
    /// @param known whether nothing had to be guessed
    YamlDocument withValues(YamlNode values, boolean known) {
        return new YamlDocument(text, values, aliases, problems, damages, known, this);
    }

    private YamlDocument unlessBomb() {
        if (!aliases || !AliasExpansion.isBomb(this)) {
            return this;
        }
        YamlProblem bomb = new YamlProblem(
                headline(),
                "Its aliases expand to more than " + AliasExpansion.LIMIT
                        + " values; the API server refuses such a document");
        return new YamlDocument(text, null, false, List.of(bomb), List.of(), false, null);
    }

    public String text() {
        return text;
    }

    /// Empty for a document without content.
    public Optional<YamlNode> root() {
        return Optional.ofNullable(root);
    }

    /// Whether something in the text is not YAML. Such a document is never sent anywhere.
    public boolean isBroken() {
        return !problems.isEmpty();
    }

    public List<YamlProblem> problems() {
        return problems;
    }

    /// What is missing in the tree because it cannot be read, in the order of the text.
    public List<YamlDamage> damages() {
        return damages;
    }

    /// Whether the tree says all that can be known: nothing is damaged, or what is damaged was restored from how it was
    /// before.
    public boolean isCertain() {
        return certain;
    }

    /// The document as its text says, without what was restored: the one to edit.
    public YamlDocument written() {
        return written;
    }

    /// Whether all that is written at and below a path can be read. For a path where nothing is found: whether truly
    /// nothing is written there.
    public boolean isComplete(YamlPath path) {
        return damages.stream().noneMatch(damage -> damage.place().startsWith(path) || isHidden(path, damage));
    }

    /// Whether a path is not itself inside a damage; below it there may be one.
    public boolean isReadable(YamlPath path) {
        return damages.stream().noneMatch(damage -> isHidden(path, damage));
    }

    /// Whether a damage is around a path, or may be what is missing there.
    private boolean isHidden(YamlPath path, YamlDamage damage) {
        if (!path.startsWith(damage.place())) {
            return false;
        }
        int depth = damage.place().steps().size();
        return damage.isValue()
                || (path.steps().size() > depth
                        && written.find(new YamlPath(path.steps().subList(0, depth + 1)))
                                .isEmpty());
    }

    /// A cursor at the root; it exists even when there is no content.
    public YamlValue value() {
        return new YamlValue(this, root, YamlPath.ROOT);
    }

    /// The node an alias stands for: the last one with that anchor before it. Follows chains of aliases.
    ///
    /// @return null for an unknown anchor, and for an alias inside its own anchor
    public @Nullable YamlNode resolve(YamlNode node) {
        YamlNode current = node;
        while (current instanceof YamlAlias alias) {
            current = findAnchor(alias);
            if (current == null || current.range().touches(alias.range().start())) {
                return null;
            }
        }
        return current;
    }

    /// The node at a path, aliases and merge keys followed.
    public Optional<YamlNode> find(YamlPath path) {
        return Optional.ofNullable(value().at(path).node());
    }

    /// The path of the innermost value (or key) that an offset of this text touches; the root's when none does.
    public YamlPath pathAt(int offset) {
        YamlPath path = YamlPath.ROOT;
        YamlNode node = root;
        while (true) {
            YamlPath next = null;
            YamlNode child = null;
            switch (node) {
                case YamlMapping mapping -> {
                    for (YamlEntry entry : mapping.entries()) {
                        String name = entry.name();
                        if (name != null && entry.range().touches(offset)) {
                            next = path.key(name);
                            child = entry.value();
                        }
                    }
                }
                case YamlSequence sequence -> {
                    for (int i = 0; i < sequence.items().size(); i++) {
                        if (sequence.items().get(i).range().touches(offset)) {
                            next = path.index(i);
                            child = sequence.items().get(i);
                        }
                    }
                }
                case YamlScalar _, YamlAlias _ -> {}
                case null -> {}
            }
            if (next == null) {
                return path;
            }
            path = next;
            node = child;
        }
    }

    private @Nullable YamlNode findAnchor(YamlAlias alias) {
        List<YamlNode> sameName = anchors.getOrDefault(alias.name(), List.of());
        int low = 0;
        int high = sameName.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean before =
                    sameName.get(middle).range().start() <= alias.range().start();
            low = before ? middle + 1 : low;
            high = before ? high : middle;
        }
        return low == 0 ? null : sameName.get(low - 1);
    }

    private void collectAnchors(YamlNode node) {
        String anchor = node.anchor();
        if (anchor != null) {
            anchors.computeIfAbsent(anchor, _ -> new ArrayList<>()).add(node);
        }
        switch (node) {
            case YamlMapping mapping -> {
                for (YamlEntry entry : mapping.entries()) {
                    collectAnchors(entry.key());
                    collectAnchors(entry.value());
                }
            }
            case YamlSequence sequence -> sequence.items().forEach(this::collectAnchors);
            case YamlScalar _, YamlAlias _ -> {}
        }
    }

    /// The first line that is not blank, or the whole text: where to point when the document as such is meant.
    public TextRange headline() {
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return new TextRange(start, end);
    }
}
