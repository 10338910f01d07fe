package dev.meshloft.core.assist.complete;

import dev.meshloft.core.assist.Completion;
import dev.meshloft.core.assist.CompletionList;
import dev.meshloft.core.assist.Explanation;
import dev.meshloft.core.assist.ItemKind;
import dev.meshloft.core.assist.explain.Knowledge;
import dev.meshloft.core.assist.place.Place;
import dev.meshloft.core.assist.place.PlaceFinder;
import dev.meshloft.core.index.Naming;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.YamlStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Answers what can be inserted at a caret.
public final class Completer {

    private static final Pattern ANCHOR = Pattern.compile("(?<=[\\s\\[{,])&([^\\s,\\[\\]{}]+)");

    private final Knowledge knowledge;
    private final FileId file;
    private final String text;
    private final YamlStream stream;

    /// @param stream the documents of the text
    public Completer(Knowledge knowledge, FileId file, String text, YamlStream stream) {
        this.knowledge = knowledge;
        this.file = file;
        this.text = text;
        this.stream = stream;
    }

    /// @param wide whether what is not visible from the place is wanted too
    public CompletionList complete(int caret, boolean wide) {
        Optional<Place> found = new PlaceFinder(knowledge.catalog(), text, stream).find(caret);
        return found.map(place -> list(place, caret, wide)).orElseGet(() -> CompletionList.none(text, caret));
    }

    private CompletionList list(Place whole, int caret, boolean wide) {
        Place place = part(whole, caret);
        Request request = new Request(place, knowledge, wide, namespaceOfFile());
        Writing writing = new Writing(place);
        Set<String> seen = new HashSet<>();
        List<Completion> candidates = offers(request, caret).stream()
                .filter(offer -> seen.add(offer.label()))
                .map(writing::completion)
                .toList();
        Optional<HostOffers.Count> hosts =
                isHost(request) ? Optional.of(new HostOffers(request).count(candidates.size())) : Optional.empty();
        return CompletionList.of(
                text,
                caret,
                place.word(),
                candidates,
                hosts.map(count -> footer(count, request)).orElse(""),
                !wide && hosts.filter(count -> count.visible() < count.all()).isPresent());
    }

    private static boolean isHost(Request request) {
        return request.place().slot() == Place.Slot.VALUE
                && request.naming()
                        .filter(naming -> naming == Naming.HOST || naming == Naming.ROUTED_HOST)
                        .isPresent();
    }

    private static String footer(HostOffers.Count hosts, Request request) {
        String visible =
                hosts.visible() + (hosts.visible() == 1 ? " host" : " hosts") + " visible from " + request.namespace();
        return request.wide() ? visible + ", " + (hosts.all() - hosts.visible()) + " not" : visible;
    }

    private List<Offer> offers(Request request, int caret) {
        Place place = request.place();
        boolean alias =
                text.startsWith("*", place.word().start()) && place.gap().quote() == 0;
        if (alias && place.slot() == Place.Slot.VALUE && caret > place.word().start()) {
            return anchors(caret);
        }
        if (place.slot() == Place.Slot.VALUE) {
            return new ValueOffers(request).all();
        }
        List<Offer> offers = new ArrayList<>();
        boolean keyThere = place.gap().keyOnly();
        boolean empty = place.path().isRoot()
                && place.present().isEmpty()
                && !keyThere
                && !place.gap().flow();
        if (empty) {
            TaskTexts.documents(request).forEach(offers::add);
        }
        offers.addAll(new KeyOffers(request).all());
        if (!keyThere) {
            TaskTexts.snippets(request).forEach(offers::add);
        }
        return offers;
    }

    /// Of a text that lists values between commas, the one at the caret.
    private Place part(Place place, int caret) {
        boolean list = place.slot() == Place.Slot.VALUE
                && FixedValues.isList(place.object().kind(), place.path());
        if (!list) {
            return place;
        }
        TextRange word = place.word();
        int start = Math.max(word.start(), text.lastIndexOf(',', caret - 1) + 1);
        while (start < caret && text.charAt(start) == ' ') {
            start++;
        }
        int comma = text.indexOf(',', caret);
        int end = comma < 0 ? word.end() : Math.min(word.end(), comma);
        return place.narrowed(new TextRange(start, Math.max(caret, end)));
    }

    /// Anchors above the caret; an alias cannot lead forward.
    private List<Offer> anchors(int caret) {
        YamlStream.Piece piece = stream.findAt(caret).orElseThrow();
        String above = text.substring(piece.start(), caret);
        List<Offer> offers = new ArrayList<>();
        Matcher anchor = ANCHOR.matcher(above);
        while (anchor.find()) {
            String name = "*" + anchor.group(1);
            offers.addFirst(Offer.alias(name, () -> Explanation.of(ItemKind.ANCHOR, name, "Anchor above", "")));
        }
        return offers;
    }

    /// Of the other objects in the file, else the folder's name when it is a namespace.
    private String namespaceOfFile() {
        for (YamlStream.Piece piece : stream.pieces()) {
            String namespace =
                    piece.document().value().get("metadata").get("namespace").stringOr("");
            if (!namespace.isEmpty()) {
                return namespace;
            }
        }
        String[] folders = file.path().split("[/\\\\]");
        String folder = folders.length > 1 ? folders[folders.length - 2] : "";
        return knowledge.mesh().resources().namespaces().contains(folder) ? folder : "";
    }
}
