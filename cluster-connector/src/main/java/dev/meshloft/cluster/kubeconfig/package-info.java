/// Contexts of the user's kubeconfig files.
@NullMarked
package dev.meshloft.cluster.kubeconfig;

import org.jspecify.annotations.NullMarked;
