/// What a change does to requests: two snapshots compared by classes of requests, each with an example.
///
/// Only hosts that the change can touch are looked at. What the simulator does not model is reported as unknown, and
/// then never counts as unchanged.
@NullMarked
package dev.meshloft.core.impact;

import org.jspecify.annotations.NullMarked;
