/// Files and folders: reading, watching, saving.
@NullMarked
package dev.meshloft.app.files;

import org.jspecify.annotations.NullMarked;
