/// The state of the studio and the one place where it changes.
@NullMarked
package dev.meshloft.app.store;

import org.jspecify.annotations.NullMarked;
