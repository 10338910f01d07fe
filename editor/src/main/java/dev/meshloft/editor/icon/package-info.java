/// The icons of the editor as path data on a 16 grid.
@NullMarked
package dev.meshloft.editor.icon;

import org.jspecify.annotations.NullMarked;
