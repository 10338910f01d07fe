/// Two texts side by side or inline: the difference as data, and the control that shows it.
@NullMarked
package dev.meshloft.editor.diff;

import org.jspecify.annotations.NullMarked;
