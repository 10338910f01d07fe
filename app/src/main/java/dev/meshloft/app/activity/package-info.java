/// What happened.
@NullMarked
package dev.meshloft.app.activity;

import org.jspecify.annotations.NullMarked;
