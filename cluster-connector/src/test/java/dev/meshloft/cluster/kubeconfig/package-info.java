@NullMarked
package dev.meshloft.cluster.kubeconfig;

import org.jspecify.annotations.NullMarked;
