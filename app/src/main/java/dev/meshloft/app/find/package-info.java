/// Find, replace and rename over all files of the workspace, each place seen before it changes.
@NullMarked
package dev.meshloft.app.find;

import org.jspecify.annotations.NullMarked;
