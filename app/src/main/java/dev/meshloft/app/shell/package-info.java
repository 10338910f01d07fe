/// The window: menus, bars, tabs, panes, and the commands behind them.
@NullMarked
package dev.meshloft.app.shell;

import org.jspecify.annotations.NullMarked;
