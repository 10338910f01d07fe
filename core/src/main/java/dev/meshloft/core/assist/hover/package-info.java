/// What is to be said about the text under the mouse: the field, what its value stands for, what is wrong with it.
@NullMarked
package dev.meshloft.core.assist.hover;

import org.jspecify.annotations.NullMarked;
