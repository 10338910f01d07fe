package dev.meshloft.editor.assist;

import dev.meshloft.core.assist.Assistant;
import java.util.function.Consumer;
import java.util.function.Function;

/// Something the editor wants to know about its text.
public final class Question {

    /// What it is asked for. Of two of one kind only the newer is of interest.
    public enum Kind {
        COMPLETION,
        HOVER,
        TARGETS,
        RENAME,
        INTENTIONS,
        FORMAT,
        OUTLINE
    }

    private final Kind kind;
    private final String text;
    private final Function<Assistant, Runnable> asked;

    private Question(Kind kind, String text, Function<Assistant, Runnable> asked) {
        this.kind = kind;
        this.text = text;
        this.asked = asked;
    }

    static <T> Question of(Kind kind, String text, Function<Assistant, T> question, Consumer<T> answered) {
        return new Question(kind, text, assistant -> {
            T answer = question.apply(assistant);
            return () -> answered.accept(answer);
        });
    }

    public Kind kind() {
        return kind;
    }

    /// The file's text that it is about.
    public String text() {
        return text;
    }

    /// On any thread.
    ///
    /// @param assistant of [#text]
    /// @return what shows the answer, for the FX thread; an answer that came too late shows nothing
    public Runnable answeredBy(Assistant assistant) {
        return asked.apply(assistant);
    }
}
