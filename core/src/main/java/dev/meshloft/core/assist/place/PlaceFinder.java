package dev.meshloft.core.assist.place;

import dev.meshloft.core.schema.FieldSchema;
import dev.meshloft.core.schema.FieldType;
import dev.meshloft.core.schema.KindSchema;
import dev.meshloft.core.schema.SchemaCatalog;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlStream;
import dev.meshloft.core.yaml.YamlStyle;
import java.util.List;
import java.util.Optional;

/// Finds what a caret is at. What stands there may be half written: a word is put in its place, and what the text means
/// with it decides.
public final class PlaceFinder {

    private final SchemaCatalog catalog;
    private final String text;
    private final YamlStream stream;

    /// @param stream the documents of the text
    public PlaceFinder(SchemaCatalog catalog, String text, YamlStream stream) {
        this.catalog = catalog;
        this.text = text;
        this.stream = stream;
    }

    /// @return absent where nothing can be written: in comments, text blocks, at the end of a word and a blank
    public Optional<Place> find(int caret) {
        return stream.findAt(caret).filter(piece -> isInside(piece, caret)).flatMap(piece -> {
            String document = piece.document().text();
            return Scan.at(document, caret - piece.start())
                    .flatMap(token -> read(document, token, piece.start()).map(found -> place(found, token, piece)));
        });
    }

    /// The end of a fenced block in Markdown is the line of its fence.
    private boolean isInside(YamlStream.Piece piece, int caret) {
        boolean atEnd = caret == piece.range().end() && caret < text.length();
        boolean last = stream.pieces().stream().noneMatch(each -> each.start() == caret);
        return !(atEnd && last) || text.charAt(caret) == '\n' || text.charAt(caret) == '\r';
    }

    private static Optional<Draft.Found> read(String document, Token token, int offset) {
        return first(document, new Drafts(document, token, offset).all())
                .or(() -> Repair.mend(document, token.lineStart())
                        .flatMap(mended -> first(mended, new Drafts(mended, token, offset).all())));
    }

    private static Optional<Draft.Found> first(String document, List<Draft> drafts) {
        return drafts.stream().flatMap(draft -> draft.read(document).stream()).findFirst();
    }

    private Place place(Draft.Found found, Token token, YamlStream.Piece piece) {
        ObjectAt object = ObjectAt.of(found.document(), found.path());
        YamlPath path = object.relative(found.path());
        Optional<FieldSchema> schema = schema(object, path);
        TextRange word = new TextRange(token.start(), token.end()).shift(piece.start());
        Place as = new Place(
                found.document(),
                object,
                path,
                found.draft().key() ? Place.Slot.KEY : Place.Slot.VALUE,
                schema,
                word,
                found.draft().gap(),
                style(piece));
        return found.draft().key() ? keyPlace(as, token) : valuePlace(as, token, piece);
    }

    /// `metadata` is the same for all kinds.
    private Optional<FieldSchema> schema(ObjectAt object, YamlPath path) {
        Optional<KindSchema> own = object.schema(catalog);
        boolean metadata = own.isEmpty() && path.startsWith(YamlPath.of("metadata"));
        return (metadata ? catalog.find("networking.istio.io", "VirtualService") : own)
                .map(KindSchema::root)
                .flatMap(root -> root.find(path));
    }

    /// A lone word below a key may be a key, or the value, or the first item: the schema knows.
    private static Place keyPlace(Place place, Token token) {
        FieldType type = place.schema().map(FieldSchema::type).orElse(FieldType.ANY);
        boolean alone = place.present().isEmpty() && !token.key() && !token.inFlow();
        return switch (type) {
            case OBJECT, MAP, ANY -> place;
            case ARRAY -> alone && !token.dashed() ? item(place, place.gap().around("- ", ""), 2) : place;
            case STRING, INTEGER, NUMBER, BOOLEAN, INT_OR_STRING -> alone ? asValue(place) : place;
        };
    }

    private Place valuePlace(Place place, Token token, YamlStream.Piece piece) {
        FieldType type = place.schema().map(FieldSchema::type).orElse(FieldType.STRING);
        return switch (type) {
            case OBJECT, MAP -> token.quote() != 0 ? place : mapping(place, token, piece);
            case ARRAY -> token.quote() != 0 ? place : list(place, token, piece);
            case STRING, INTEGER, NUMBER, BOOLEAN, INT_OR_STRING, ANY -> place;
        };
    }

    /// The first key of a mapping that is not there yet: below its key, or in braces.
    private Place mapping(Place place, Token token, YamlStream.Piece piece) {
        if (token.inFlow()) {
            return as(place, Place.Slot.KEY, place.gap().around("{", "}"));
        }
        if (!token.value()) {
            return as(place, Place.Slot.KEY, place.gap());
        }
        return as(
                place, Place.Slot.KEY, below(place, token, piece, place.style().indent()));
    }

    private Place list(Place place, Token token, YamlStream.Piece piece) {
        if (token.inFlow()) {
            return item(place, place.gap().around("[", "]"), 0);
        }
        if (!token.value()) {
            return item(place, place.gap().around("- ", ""), 2);
        }
        Gap gap = below(place, token, piece, place.style().dashIndent());
        return item(place, gap.around("- ", ""), 2);
    }

    /// The line below the key that the caret stands behind; blanks behind the colon go.
    private static Gap below(Place place, Token token, YamlStream.Piece piece, int indent) {
        String document = piece.document().text();
        int from = token.start();
        while (from > token.lineStart() && Character.isWhitespace(document.charAt(from - 1))) {
            from--;
        }
        int column = token.column() + indent;
        TextRange replaced = new TextRange(from, token.end()).shift(piece.start());
        return new Gap(replaced, place.style().lineBreak() + " ".repeat(column), "", column, false, (char) 0, false);
    }

    private static Place item(Place place, Gap gap, int more) {
        YamlPath path = place.path().index(0);
        Optional<FieldSchema> element = place.schema().map(FieldSchema::element);
        boolean mapping =
                element.map(FieldSchema::type).filter(PlaceFinder::isMapping).isPresent();
        Gap inside = gap.atColumn(gap.column() + more);
        Gap braced = mapping && gap.flow() ? inside.around("{", "}") : inside;
        return new Place(
                place.document(),
                place.object(),
                path,
                mapping ? Place.Slot.KEY : Place.Slot.VALUE,
                element,
                place.word(),
                braced,
                place.style());
    }

    private static boolean isMapping(FieldType type) {
        return type == FieldType.OBJECT || type == FieldType.MAP;
    }

    private static Place asValue(Place place) {
        return as(place, Place.Slot.VALUE, place.gap());
    }

    private static Place as(Place place, Place.Slot slot, Gap gap) {
        return new Place(
                place.document(), place.object(), place.path(), slot, place.schema(), place.word(), gap, place.style());
    }

    /// What the document leaves open is as in its neighbours.
    private YamlStyle style(YamlStream.Piece piece) {
        int at = stream.pieces().indexOf(piece);
        YamlStyle usual = YamlStyle.USUAL;
        for (int neighbour : List.of(at + 1, at - 1)) {
            if (neighbour >= 0 && neighbour < stream.pieces().size()) {
                usual = YamlStyle.of(stream.pieces().get(neighbour).document(), usual);
            }
        }
        return YamlStyle.of(piece.document(), usual);
    }
}
