package dev.meshloft.editor.text;

/// How a line of a file ends.
enum LineBreak {
    /// The last line of the file.
    NONE(""),
    LF("\n"),
    CRLF("\r\n"),
    CR("\r");

    final String text;

    LineBreak(String text) {
        this.text = text;
    }

    int length() {
        return text.length();
    }
}
