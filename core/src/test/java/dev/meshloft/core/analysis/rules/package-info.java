@NullMarked
package dev.meshloft.core.analysis.rules;

import org.jspecify.annotations.NullMarked;
