/// The YAML editor control: properties in, events out, no store. Every type here belongs to the FX thread.
@NullMarked
package dev.meshloft.editor;

import org.jspecify.annotations.NullMarked;
