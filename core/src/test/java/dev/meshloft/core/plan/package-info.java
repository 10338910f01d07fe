@org.jspecify.annotations.NullMarked
package dev.meshloft.core.plan;
