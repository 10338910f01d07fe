/// Bringing together what the user and somebody else made of one file.
@NullMarked
package dev.meshloft.app.merge;

import org.jspecify.annotations.NullMarked;
