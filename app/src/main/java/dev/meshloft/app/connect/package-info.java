/// Contexts, the playground, and what a session tells the store.
@NullMarked
package dev.meshloft.app.connect;

import org.jspecify.annotations.NullMarked;
