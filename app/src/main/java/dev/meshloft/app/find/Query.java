package dev.meshloft.app.find;

import dev.meshloft.core.resource.FileId;
import dev.meshloft.editor.find.Search;

/// What is looked for, and where.
///
/// @param include when not empty only these files
/// @param exclude none of these
record Query(Search search, Globs include, Globs exclude) {

    boolean covers(FileId file) {
        return (include.isEmpty() || include.matches(file)) && !exclude.matches(file);
    }

    /// Why it cannot be done; empty when it can.
    String problem() {
        return !include.problem().isEmpty()
                ? include.problem()
                : !exclude.problem().isEmpty()
                        ? exclude.problem()
                        : search.in("").problem();
    }
}
