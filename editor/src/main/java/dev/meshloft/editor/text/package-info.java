/// Pure text work behind the editor: the file's text against the text on screen, whose line breaks are all `\n`.
@NullMarked
package dev.meshloft.editor.text;

import org.jspecify.annotations.NullMarked;
