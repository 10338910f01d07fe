package dev.meshloft.core.assist.place;

import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/// What the word at a caret may become, the likelier first.
///
/// @param text of the document
/// @param offset of the document in the file
record Drafts(String text, Token token, int offset) {

    private static final String KEY = Draft.MARK + ":";

    List<Draft> all() {
        List<Draft> drafts = new ArrayList<>();
        if (token.value() || token.inFlowSequence()) {
            drafts.add(value());
        } else if (token.key()) {
            drafts.add(existingKey());
        } else if (token.quote() != 0) {
            drafts.add(value());
        } else if (token.inFlow()) {
            drafts.add(key());
        } else if (isBlankLine()) {
            blankLine(drafts);
        } else {
            drafts.add(key());
            drafts.add(value());
        }
        if (token.inFlow()) {
            List.copyOf(drafts).forEach(draft -> drafts.add(closed(draft)));
        }
        return drafts;
    }

    private Draft value() {
        boolean glued = token.quote() == 0
                && token.start() > token.lineStart()
                && !Character.isWhitespace(text.charAt(token.start() - 1))
                && !token.inFlow();
        String blank = glued && token.value() ? " " : "";
        String closing = token.quote() != 0 && !token.closed() ? String.valueOf(token.quote()) : "";
        return new Draft(TextEdit.replace(word(), blank + Draft.MARK + closing), false, gap(blank, closing));
    }

    private Draft key() {
        return new Draft(TextEdit.replace(word(), KEY), true, gap("", ""));
    }

    private Draft existingKey() {
        Gap gap = new Gap(word().shift(offset), "", "", token.column(), token.inFlow(), token.quote(), true);
        return new Draft(TextEdit.replace(word(), Draft.MARK), true, gap);
    }

    /// The brackets that are still open are closed, and what follows in the line is left out.
    private Draft closed(Draft draft) {
        TextRange rest = new TextRange(draft.edit().range().start(), token.lineEnd());
        return new Draft(
                TextEdit.replace(rest, draft.edit().replacement() + token.closers()), draft.key(), draft.gap());
    }

    private boolean isBlankLine() {
        return !token.dashed()
                && token.isEmpty()
                && text.substring(token.lineStart(), token.lineEnd()).isBlank();
    }

    /// On an empty line the indentation says which mapping is meant; where it fits none, the nearest one to the left.
    private void blankLine(List<Draft> drafts) {
        drafts.add(blankLine(token.column(), "", true));
        drafts.add(blankLine(token.column(), "- ", false));
        for (int column : Columns.above(text, token.lineStart())) {
            if (column < token.column()) {
                drafts.add(blankLine(column, "", true));
            }
        }
        drafts.add(blankLine(token.column(), "", false));
    }

    private Draft blankLine(int column, String dash, boolean key) {
        TextRange line = new TextRange(token.lineStart(), token.start());
        String before = " ".repeat(column) + dash;
        boolean same = column == token.column();
        Gap gap = new Gap(
                (same ? word() : line).shift(offset),
                same ? dash : before,
                "",
                column + dash.length(),
                false,
                (char) 0,
                false);
        return new Draft(TextEdit.replace(line, before + (key ? KEY : Draft.MARK)), key, gap);
    }

    private Gap gap(String before, String after) {
        return new Gap(word().shift(offset), before, after, token.column(), token.inFlow(), token.quote(), false);
    }

    private TextRange word() {
        return new TextRange(token.start(), token.end());
    }
}
