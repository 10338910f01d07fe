package dev.meshloft.editor.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// What is typed, told before and after it is put in.
public final class TypedText {

    private final List<Predicate<String>> before = new ArrayList<>();
    private final List<Consumer<String>> after = new ArrayList<>();

    /// @param takes says whether it took the text, which is then not put in
    public void addBefore(Predicate<String> takes) {
        before.add(takes);
    }

    public void addAfter(Consumer<String> hears) {
        after.add(hears);
    }

    /// @param putIn makes the edit
    public void type(String text, Runnable putIn) {
        if (before.stream().noneMatch(takes -> takes.test(text))) {
            putIn.run();
            after.forEach(hears -> hears.accept(text));
        }
    }
}
