package dev.meshloft.core.assist;

import java.util.List;

/// What a thing is, in words: beside the list of completions, and under the mouse.
///
/// @param title the thing's name
/// @param subtitle what it is and where: *Service in storefront*; may be empty
/// @param text sentences; empty for none
/// @param facts in the order they are shown
public record Explanation(
        ItemKind kind, String title, String subtitle, String text, List<Fact> facts, List<Link> links) {

    public Explanation {
        facts = List.copyOf(facts);
        links = List.copyOf(links);
    }

    public static Explanation of(ItemKind kind, String title, String subtitle, String text) {
        return new Explanation(kind, title, subtitle, text, List.of(), List.of());
    }
}
