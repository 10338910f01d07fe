package dev.meshloft.core.assist.intention;

import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.yaml.YamlStyle;

/// One more document behind that of an object.
final class NewDocument {

    private NewDocument() {}

    /// @param text its lines, each with `\n`
    /// @return a change of the whole file
    static TextChange behind(Resource resource, String text) {
        String document = resource.yaml().text();
        String lineBreak = YamlStyle.of(resource.yaml()).lineBreak();
        int end = document.length();
        boolean open = !document.isEmpty() && !document.endsWith("\n") && !document.endsWith("\r");
        String lines = (open ? "\n" : "") + "---\n" + text;
        return TextChange.of(TextEdit.insert(resource.offset() + end, lines.replace("\n", lineBreak)));
    }
}
