@NullMarked
package dev.meshloft.cluster.login;

import org.jspecify.annotations.NullMarked;
