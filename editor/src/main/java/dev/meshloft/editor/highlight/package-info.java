/// YAML coloured line by line.
@NullMarked
package dev.meshloft.editor.highlight;

import org.jspecify.annotations.NullMarked;
