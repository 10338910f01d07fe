/// Measurements against a real API server; programs, not tests.
@NullMarked
package dev.meshloft.app.bench;

import org.jspecify.annotations.NullMarked;
