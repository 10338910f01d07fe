/// What one feature of the editor stands on: the area, its offsets, style layers, keys and overlays.
@NullMarked
package dev.meshloft.editor.surface;

import org.jspecify.annotations.NullMarked;
