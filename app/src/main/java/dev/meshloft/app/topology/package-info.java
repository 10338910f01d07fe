/// The graph tab.
@NullMarked
package dev.meshloft.app.topology;

import org.jspecify.annotations.NullMarked;
