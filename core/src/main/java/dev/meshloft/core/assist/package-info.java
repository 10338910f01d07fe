/// What can be said about a text at a place: completion, explanation, definitions, references, rename, outline.
@NullMarked
package dev.meshloft.core.assist;

import org.jspecify.annotations.NullMarked;
