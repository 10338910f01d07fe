package dev.meshloft.editor.bench;

import java.lang.reflect.Method;

/// A pulse of the toolkit at once: styles, layout, and the listeners behind them. JavaFX has no public way to it.
final class Pulse {

    private static final Object TOOLKIT;
    private static final Method FIRE;

    static {
        try {
            Class<?> type = Class.forName("com.sun.javafx.tk.Toolkit");
            TOOLKIT = type.getMethod("getToolkit").invoke(null);
            FIRE = type.getMethod("firePulse");
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private Pulse() {}

    static void fire() {
        try {
            FIRE.invoke(TOOLKIT);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
