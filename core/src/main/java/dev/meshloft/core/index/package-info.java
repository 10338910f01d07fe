/// All objects of a revision by key, kind, host, labels and visibility, as Istio resolves them (istio/istio, 1.31).
@NullMarked
package dev.meshloft.core.index;

import org.jspecify.annotations.NullMarked;
