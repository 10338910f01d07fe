package dev.meshloft.core.assist.place;

import dev.meshloft.core.text.TextRange;

/// Where in the text something is written, and what it needs around it to be YAML.
///
/// @param replaced of the whole file's text: the word at the caret, with indentation that does not fit
/// @param before goes in front of what is inserted: a blank behind the colon, a line break and a dash
/// @param after goes behind it: closing quotes and brackets
/// @param column where the key stands, or the key or dash of the value; lines of nested content count from it
/// @param flow whether it stands inside brackets or braces
/// @param quote the open quote around it, 0 for none
/// @param keyOnly whether the key's colon is there already
public record Gap(
        TextRange replaced, String before, String after, int column, boolean flow, char quote, boolean keyOnly) {

    Gap narrowed(TextRange part) {
        return new Gap(part, before, after, column, flow, quote, keyOnly);
    }

    Gap around(String newBefore, String newAfter) {
        return new Gap(replaced, before + newBefore, newAfter + after, column, flow, quote, keyOnly);
    }

    Gap atColumn(int newColumn) {
        return new Gap(replaced, before, after, newColumn, flow, quote, keyOnly);
    }

    Gap inFlow() {
        return new Gap(replaced, before, after, column, true, quote, keyOnly);
    }
}
