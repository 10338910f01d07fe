package dev.meshloft.core.assist.place;

/// What the characters around a caret are, told from the text before it and the rest of its line.
///
/// @param lineStart of the caret's line
/// @param lineEnd before its line break
/// @param column of the first character behind indentation and dashes: where the keys of this line stand
/// @param dashed whether the line has a dash before its first token
/// @param start of the token, behind an opening quote; the caret where there is none yet
/// @param end of the token, before a closing quote
/// @param quote the quote it stands in, 0 for none
/// @param closed whether that quote is closed in this line
/// @param value whether it stands behind `key:`
/// @param key whether a `:` follows it
/// @param brackets the flow collections that are open here, outermost first, such as `{[`
record Token(
        int lineStart,
        int lineEnd,
        int column,
        boolean dashed,
        int start,
        int end,
        char quote,
        boolean closed,
        boolean value,
        boolean key,
        String brackets) {

    boolean inFlow() {
        return !brackets.isEmpty();
    }

    /// Directly in a list in flow style, where a word is an item and no key.
    boolean inFlowSequence() {
        return brackets.endsWith("[");
    }

    boolean isEmpty() {
        return start == end;
    }

    /// What closes the open flow collections.
    String closers() {
        StringBuilder closers = new StringBuilder();
        for (int i = brackets.length() - 1; i >= 0; i--) {
            closers.append(brackets.charAt(i) == '{' ? '}' : ']');
        }
        return closers.toString();
    }
}
