@org.jspecify.annotations.NullMarked
package dev.meshloft.app.topology;
