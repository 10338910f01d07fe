/// A file: its form beside its text.
@NullMarked
package dev.meshloft.app.document;

import org.jspecify.annotations.NullMarked;
