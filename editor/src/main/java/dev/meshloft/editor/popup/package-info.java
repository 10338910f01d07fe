/// What opens over the text: boxes beside a place, lists to pick from.
@NullMarked
package dev.meshloft.editor.popup;

import org.jspecify.annotations.NullMarked;
