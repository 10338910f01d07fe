/// Hiding of documents, blocks and comments.
@NullMarked
package dev.meshloft.editor.fold;

import org.jspecify.annotations.NullMarked;
