@NullMarked
package dev.meshloft.cluster;

import org.jspecify.annotations.NullMarked;
