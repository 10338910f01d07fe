package dev.meshloft.core.assist.complete;

import dev.meshloft.core.assist.Explanation;
import dev.meshloft.core.assist.ItemKind;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.schema.KindName;
import dev.meshloft.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Kinds and API versions: those with a schema, and those that the mesh has objects of.
final class KindOffers {

    private static final YamlPath KIND = YamlPath.of("kind");
    private static final YamlPath API_VERSION = YamlPath.of("apiVersion");

    private KindOffers() {}

    static List<Offer> of(Request request) {
        return request.path().equals(KIND)
                ? kinds(request)
                : request.path().equals(API_VERSION) ? versions(request) : List.of();
    }

    /// Those of the API version that is written, else all.
    private static List<Offer> kinds(Request request) {
        String group = request.place().object().group();
        String written = request.place().object().apiVersion();
        String version = written.substring(written.indexOf('/') + 1);
        boolean any = written.isEmpty();
        Set<String> seen = new LinkedHashSet<>();
        List<Offer> offers = new ArrayList<>();
        for (KindName name : request.knowledge().catalog().kinds()) {
            if ((any || (name.group().equals(group) && name.serves(version))) && seen.add(name.kind())) {
                offers.add(offer(name.kind(), ItemKind.OBJECT, name.group()));
            }
        }
        for (Resource resource : request.mesh().resources().all()) {
            if ((any || resource.apiVersion().equals(written)) && seen.add(resource.kind())) {
                offers.add(
                        offer(resource.kind(), ItemKind.OBJECT, resource.key().group()));
            }
        }
        return offers;
    }

    /// Those that serve the kind that is written, the one to write first.
    private static List<Offer> versions(Request request) {
        String kind = request.place().object().kind();
        Set<String> versions = new LinkedHashSet<>();
        List<KindName> names = request.knowledge().catalog().kinds().stream()
                .filter(name -> kind.isEmpty() || name.kind().equals(kind))
                .toList();
        names.forEach(name -> versions.add(name.preferredApiVersion()));
        request.mesh().resources().all().stream()
                .filter(each -> kind.isEmpty() || each.kind().equals(kind))
                .forEach(each -> versions.add(each.apiVersion()));
        if (!kind.isEmpty()) {
            names.forEach(name -> name.versions().forEach(version -> versions.add(name.group() + "/" + version)));
        }
        versions.remove("");
        return versions.stream()
                .map(version -> offer(version, ItemKind.API_VERSION, ""))
                .toList();
    }

    private static Offer offer(String text, ItemKind kind, String detail) {
        return Offer.text(text, kind, detail, () -> Explanation.of(kind, text, detail, ""));
    }
}
