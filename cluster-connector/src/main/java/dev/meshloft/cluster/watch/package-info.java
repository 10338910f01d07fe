/// List and watch, kept alive. Internal to this module.
@NullMarked
package dev.meshloft.cluster.watch;

import org.jspecify.annotations.NullMarked;
