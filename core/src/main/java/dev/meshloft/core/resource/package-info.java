/// Any Kubernetes object: what it is and where it is written.
@NullMarked
package dev.meshloft.core.resource;

import org.jspecify.annotations.NullMarked;
