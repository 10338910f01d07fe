package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;

/// Writes the first content of a document that has none.
record RootText(Lines lines, ContentWriter writer) {

    TextChange write(YamlContent content) {
        String lineBreak = writer.style().lineBreak();
        String text = writer.join(writer.block(content), 0);
        int end = endOfDocument();
        boolean newLine = end > 0 && !lines.isFirstInLine(end);
        return TextChange.of(TextEdit.insert(end, newLine ? lineBreak + text : text + lineBreak));
    }

    /// Before a `...`, else the text's end.
    private int endOfDocument() {
        for (int line = 0; line < lines.text().length(); line = lines.next(line)) {
            if (lines.text().startsWith("...", line)) {
                return line;
            }
        }
        return lines.text().length();
    }
}
