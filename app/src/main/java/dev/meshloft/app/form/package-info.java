/// The form of an object. It holds no truth: it shows the text, and what is typed into it is an edit of the text.
@NullMarked
package dev.meshloft.app.form;

import org.jspecify.annotations.NullMarked;
