package dev.meshloft.core.yaml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Compares what a document should say with what one says. Anchors are paired where they are met, and an alias must
/// stand for the partner of what it should stand for.
final class MeaningMatch {

    private final Map<Integer, Integer> partners = new HashMap<>();

    boolean matches(Meaning wanted, Meaning given) {
        if (!Meaning.isSameTag(wanted.tag(), given.tag()) || !pair(wanted.anchor(), given.anchor())) {
            return false;
        }
        return switch (wanted) {
            case Meaning.Leaf leaf ->
                given instanceof Meaning.Leaf other && leaf.value().equals(other.value());
            case Meaning.Reference(int to) ->
                given instanceof Meaning.Reference other && partners.getOrDefault(to, to < 0 ? to : -1) == other.to();
            case Meaning.Unread unread -> unread.equals(given);
            case Meaning.Fields fields ->
                given instanceof Meaning.Fields other
                        && fields.lost().equals(other.lost())
                        && fields(fields.fields(), other.fields());
            case Meaning.Items items ->
                given instanceof Meaning.Items other
                        && items.lost().equals(other.lost())
                        && items(items.items(), other.items());
        };
    }

    private boolean pair(@Nullable Integer wanted, @Nullable Integer given) {
        if (wanted == null || given == null) {
            return wanted == null && given == null;
        }
        partners.put(wanted, given);
        return true;
    }

    private boolean fields(List<Meaning.Field> wanted, List<Meaning.Field> given) {
        if (wanted.size() != given.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!key(wanted.get(i).key(), given.get(i).key())
                    || !matches(wanted.get(i).value(), given.get(i).value())) {
                return false;
            }
        }
        return true;
    }

    /// Of a key only the text counts: `8080` and `"8080"` are one.
    private boolean key(Meaning wanted, Meaning given) {
        boolean scalars = wanted instanceof Meaning.Leaf one
                && given instanceof Meaning.Leaf other
                && one.value().text().equals(other.value().text());
        return scalars ? pair(wanted.anchor(), given.anchor()) : matches(wanted, given);
    }

    private boolean items(List<Meaning> wanted, List<Meaning> given) {
        if (wanted.size() != given.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!matches(wanted.get(i), given.get(i))) {
                return false;
            }
        }
        return true;
    }
}
