/// Fonts, icons and colours: what every view draws with.
@NullMarked
package dev.meshloft.app.look;

import org.jspecify.annotations.NullMarked;
