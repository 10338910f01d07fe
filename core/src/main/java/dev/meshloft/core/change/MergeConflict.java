package dev.meshloft.core.change;

import dev.meshloft.core.yaml.YamlPath;
import java.util.List;

/// A place that both sides changed in different ways, and what is taken there.
public sealed interface MergeConflict {

    /// Which version is taken.
    enum Side {
        MINE,
        THEIRS,
        /// Mine, then theirs; a field, which has one value, takes mine.
        BOTH
    }

    /// The same for the same place in every merge of the same three texts.
    String id();

    /// What the merged text has now.
    Side chosen();

    /// A field of an object.
    ///
    /// @param id with the names of list items, `spec.http[reads].timeout`, and the object before it where there are
    ///     several
    /// @param path in the document of `mine`, or of `theirs` where mine lacks it
    /// @param base, mine, theirs short texts; empty where the field is not there
    record Field(String id, YamlPath path, String base, String mine, String theirs, Side chosen)
            implements MergeConflict {}

    /// Lines that cannot be told apart by fields.
    ///
    /// @param line the first one in `mine`, from 1
    record Lines(String id, int line, List<String> base, List<String> mine, List<String> theirs, Side chosen)
            implements MergeConflict {

        public Lines {
            base = List.copyOf(base);
            mine = List.copyOf(mine);
            theirs = List.copyOf(theirs);
        }
    }
}
