/// The first page.
@NullMarked
package dev.meshloft.app.welcome;

import org.jspecify.annotations.NullMarked;
