/// A lossless tree of ranges over YAML text; the sole user of the YAML parser.
@NullMarked
package dev.meshloft.core.yaml;

import org.jspecify.annotations.NullMarked;
