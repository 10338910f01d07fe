@org.jspecify.annotations.NullMarked
package dev.meshloft.core.text;
