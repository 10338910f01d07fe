package dev.meshloft.editor.diff;

import dev.meshloft.core.change.FieldDiff;

/// A field that differs, as a row shows it.
///
/// @param label the path for people
/// @param place where it is written, such as `reviews.yaml:12`; empty for nowhere
public record FieldRow(FieldDiff diff, String label, String place) {}
