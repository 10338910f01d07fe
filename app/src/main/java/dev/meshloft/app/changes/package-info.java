/// What would change in the cluster, dry run and apply.
@NullMarked
package dev.meshloft.app.changes;

import org.jspecify.annotations.NullMarked;
