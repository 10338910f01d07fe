package dev.meshloft.core.assist.complete;

import dev.meshloft.core.assist.Explanation;
import dev.meshloft.core.assist.ItemKind;
import dev.meshloft.core.assist.explain.NamespaceWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Namespaces of the mesh.
record NamespaceOffers(Request request) {

    List<Offer> names() {
        return known().stream().map(this::offer).toList();
    }

    /// What `exportTo` takes.
    List<Offer> exports() {
        List<Offer> offers = new ArrayList<>();
        offers.add(word(".", "only the own namespace"));
        offers.add(word("*", "all namespaces"));
        boolean alone = request.place().at().path().last().equals(new dev.meshloft.core.yaml.YamlPath.Index(0));
        if (alone) {
            offers.add(word("~", "nobody"));
        }
        known().stream()
                .filter(name -> !name.equals(request.namespace()))
                .map(this::offer)
                .forEach(offers::add);
        return offers;
    }

    Set<String> known() {
        Set<String> names = new TreeSet<>(request.mesh().resources().namespaces());
        names.add(request.mesh().meshConfig().rootNamespace());
        return names;
    }

    private Offer offer(String name) {
        return Offer.text(name, ItemKind.NAMESPACE, "", () -> new NamespaceWords(request.knowledge()).of(name));
    }

    private static Offer word(String text, String meaning) {
        return Offer.text(
                text, ItemKind.ENUM_VALUE, meaning, () -> Explanation.of(ItemKind.ENUM_VALUE, text, meaning, ""));
    }
}
