package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Puts what could be read last in the place of what is damaged now, so that what is computed from the values does not
/// jump while somebody types. Restored nodes have an empty range where the damage starts: their own places are gone.
final class LastGood {

    private final YamlDocument document;
    private boolean certain = true;

    private LastGood(YamlDocument document) {
        this.document = document;
    }

    /// @return the document itself when nothing is damaged, or nothing is known of how it was
    static YamlDocument restore(YamlDocument document, YamlDocument lastGood) {
        YamlNode root = document.root().orElse(null);
        YamlNode old = lastGood.root().orElse(null);
        if (document == lastGood || document.damages().isEmpty() || old == null) {
            return document;
        }
        LastGood work = new LastGood(document);
        YamlNode restored = root == null ? relocated(old, 0) : work.restored(root, old, YamlPath.ROOT);
        return document.withValues(restored == null ? relocated(old, 0) : restored, work.certain);
    }

    /// @param old what stood here; null for nothing
    /// @return null when nothing stood here
    private @Nullable YamlNode restored(YamlNode now, @Nullable YamlNode old, YamlPath path) {
        Optional<YamlDamage> own = document.damages().stream()
                .filter(damage -> damage.isValue() && damage.place().equals(path))
                .findFirst();
        if (own.isPresent()) {
            return old == null ? null : relocated(old, own.get().range().start());
        }
        if (!isDamaged(path)) {
            return now;
        }
        return switch (now) {
            case YamlMapping mapping
            when old == null || old instanceof YamlMapping -> mapping(mapping, (YamlMapping) old, path);
            case YamlSequence sequence
            when old == null || old instanceof YamlSequence -> sequence(sequence, (YamlSequence) old, path);
            case YamlMapping _, YamlSequence _, YamlScalar _, YamlAlias _ -> unsure(now);
        };
    }

    private YamlNode mapping(YamlMapping now, @Nullable YamlMapping old, YamlPath path) {
        List<YamlEntry> entries = new ArrayList<>();
        for (YamlEntry entry : now.entries()) {
            String name = entry.name();
            if (name == null) {
                entries.add(entry);
                continue;
            }
            YamlNode before =
                    old == null ? null : old.find(name).map(YamlEntry::value).orElse(null);
            YamlNode value = restored(entry.value(), before, path.key(name));
            if (value != null) {
                entries.add(new YamlEntry(entry.key(), value));
            }
        }
        entries.addAll(lost(now, old, path));
        return new YamlMapping(now.range(), now.flow(), entries, now.anchor(), now.tag());
    }

    /// The entries that lines without a key have hidden.
    private List<YamlEntry> lost(YamlMapping now, @Nullable YamlMapping old, YamlPath path) {
        List<YamlDamage> hiding = document.damages().stream()
                .filter(damage -> !damage.isValue() && damage.place().equals(path))
                .toList();
        if (old == null || hiding.isEmpty()) {
            return List.of();
        }
        List<YamlEntry> missing = old.entries().stream()
                .filter(entry -> entry.name() != null
                        && now.find(Objects.requireNonNull(entry.name())).isEmpty())
                .toList();
        if (missing.size() > hiding.size()) {
            missing = missing.stream()
                    .filter(entry -> hiding.stream().anyMatch(damage -> isMeant(damage, entry)))
                    .toList();
            certain &= missing.size() == hiding.size();
        }
        int at = hiding.getFirst().range().start();
        return missing.stream()
                .map(entry -> new YamlEntry(relocated(entry.key(), at), relocated(entry.value(), at)))
                .toList();
    }

    private static boolean isMeant(YamlDamage damage, YamlEntry entry) {
        String name = Objects.requireNonNull(entry.name());
        return name.startsWith(damage.partialKey()) || damage.partialKey().startsWith(name);
    }

    private YamlNode sequence(YamlSequence now, @Nullable YamlSequence old, YamlPath path) {
        List<YamlNode> items = new ArrayList<>();
        boolean aligned = old != null && old.items().size() == now.items().size();
        for (int i = 0; i < now.items().size(); i++) {
            YamlNode before = old != null && aligned ? old.items().get(i) : null;
            YamlNode item = now.items().get(i);
            YamlNode value = aligned || !isDamaged(path.index(i)) ? restored(item, before, path.index(i)) : null;
            if (value != null) {
                items.add(value);
            }
        }
        certain &= old != null && items.size() == old.items().size();
        return new YamlSequence(now.range(), now.flow(), items, now.anchor(), now.tag());
    }

    private YamlNode unsure(YamlNode now) {
        certain = false;
        return now;
    }

    private boolean isDamaged(YamlPath path) {
        return document.damages().stream().anyMatch(damage -> damage.place().startsWith(path));
    }

    private static YamlNode relocated(YamlNode node, int at) {
        TextRange range = TextRange.at(at);
        return switch (node) {
            case YamlScalar s -> new YamlScalar(range, s.style(), s.value(), s.anchor(), s.tag());
            case YamlAlias alias -> new YamlAlias(range, alias.name());
            case YamlSequence s ->
                new YamlSequence(
                        range,
                        s.flow(),
                        s.items().stream().map(item -> relocated(item, at)).toList(),
                        s.anchor(),
                        s.tag());
            case YamlMapping m ->
                new YamlMapping(
                        range,
                        m.flow(),
                        m.entries().stream()
                                .map(entry -> new YamlEntry(relocated(entry.key(), at), relocated(entry.value(), at)))
                                .toList(),
                        m.anchor(),
                        m.tag());
        };
    }
}
