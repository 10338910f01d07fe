/// Makes sessions on real clusters.
@NullMarked
package dev.meshloft.cluster.session;

import org.jspecify.annotations.NullMarked;
