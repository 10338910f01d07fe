package dev.meshloft.core.assist.intention;

import dev.meshloft.core.assist.Intention;
import dev.meshloft.core.assist.navigate.Element;
import dev.meshloft.core.assist.navigate.Names;
import dev.meshloft.core.change.FileEdit;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.yaml.YamlEdit;
import dev.meshloft.core.yaml.YamlPath;
import java.util.List;
import java.util.Optional;

/// The place that something is offered for: a key or value of an object.
record Caret(Names names, Element element, Resource resource) {

    static Optional<Caret> at(Names names, int offset) {
        return Element.at(names.current(), offset)
                .flatMap(element ->
                        element.resource(names.current()).map(resource -> new Caret(names, element, resource)));
    }

    /// Also when the caret is in the line's indentation, on a dash, behind its text or in its comment: the line's first
    /// key or item is meant then.
    static Optional<Caret> onLine(Names names, int offset) {
        int start = textStart(names.current().text(), offset);
        return at(names, Math.max(offset, start)).or(() -> at(names, start));
    }

    private static int textStart(String text, int offset) {
        int at = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
        while (at < text.length() && (text.charAt(at) == ' ' || isDash(text, at))) {
            at++;
        }
        return at;
    }

    private static boolean isDash(String text, int at) {
        return text.charAt(at) == '-' && at + 1 < text.length() && text.charAt(at + 1) == ' ';
    }

    /// From the object's root.
    YamlPath path() {
        return element.path(resource);
    }

    /// The part of the path down to the item of a list, such as `spec.http[2]`; absent outside of it.
    Optional<YamlPath> item(String list) {
        YamlPath path = path();
        YamlPath parent = YamlPath.parse(list);
        int size = parent.steps().size();
        return path.startsWith(parent)
                        && path.steps().size() > size
                        && path.steps().get(size) instanceof YamlPath.Index
                ? Optional.of(new YamlPath(path.steps().subList(0, size + 1)))
                : Optional.empty();
    }

    /// An edit of the object's document, when it is possible and changes something.
    Optional<Intention> intention(String title, Intention.Type type, YamlEdit edit) {
        return edit.findChange().filter(change -> !change.isEmpty()).map(change -> intention(title, type, change));
    }

    private Intention intention(String title, Intention.Type type, TextChange inDocument) {
        return new Intention(title, type, List.of(new FileEdit(resource.file(), inDocument.shift(resource.offset()))));
    }

    Optional<Intention> of(String title, Intention.Type type, TextChange inDocument) {
        return inDocument.isEmpty() ? Optional.empty() : Optional.of(intention(title, type, inDocument));
    }
}
