/// What a person does with the program, from the first page to the cluster, in the real window.
@NullMarked
package dev.meshloft.app.journey;

import org.jspecify.annotations.NullMarked;
