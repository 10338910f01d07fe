/// Questions about the text that someone else answers.
@NullMarked
package dev.meshloft.editor.assist;

import org.jspecify.annotations.NullMarked;
