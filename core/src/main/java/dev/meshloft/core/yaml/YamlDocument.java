package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One document of a stream: its own piece of text (markers and comments included) and the tree in it.
///
/// All ranges count from the start of this piece, so a document that did not change stays as it is when others before
/// it do. Never throws: what cannot be read is a problem, and the tree then holds what stood before it.
public final class YamlDocument {

    private final String text;
    private final @Nullable YamlNode root;
    private final List<YamlProblem> problems;
    private final Map<String, List<YamlNode>> anchors = new HashMap<>();

    YamlDocument(String text, @Nullable YamlNode root, List<YamlProblem> problems) {
        this.text = text;
        this.root = root;
        this.problems = List.copyOf(problems);
        if (root != null && text.indexOf('&') >= 0) {
            collectAnchors(root);
        }
    }

    public static YamlDocument parse(String text) {
        return new YamlTreeBuilder(text).build();
    }

    public String text() {
        return text;
    }

    /// Empty for a document without content.
    public Optional<YamlNode> root() {
        return Optional.ofNullable(root);
    }

    /// Whether the text could not be read to its end; the tree then misses the rest.
    public boolean isBroken() {
        return !problems.isEmpty();
    }

    public List<YamlProblem> problems() {
        return problems;
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

    /// How many aliases stand for nothing, and how many anchors belong to a key: what an edit must not add to.
    int looseAnchors() {
        return root == null ? 0 : looseAnchors(root);
    }

    private int looseAnchors(YamlNode node) {
        return switch (node) {
            case YamlAlias _ -> resolve(node) == null ? 1 : 0;
            case YamlScalar _ -> 0;
            case YamlSequence sequence ->
                sequence.items().stream().mapToInt(this::looseAnchors).sum();
            case YamlMapping mapping ->
                mapping.entries().stream()
                        .mapToInt(entry -> (entry.key().anchor() == null ? 0 : 1)
                                + looseAnchors(entry.key())
                                + looseAnchors(entry.value()))
                        .sum();
        };
    }

    private @Nullable YamlNode findAnchor(YamlAlias alias) {
        YamlNode found = null;
        for (YamlNode candidate : anchors.getOrDefault(alias.name(), List.of())) {
            if (candidate.range().start() <= alias.range().start()) {
                found = candidate;
            }
        }
        return found;
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
