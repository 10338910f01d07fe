@NullMarked
package dev.meshloft.cluster.api;

import org.jspecify.annotations.NullMarked;
