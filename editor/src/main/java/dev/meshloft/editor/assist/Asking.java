package dev.meshloft.editor.assist;

import dev.meshloft.core.assist.Assistant;
import dev.meshloft.editor.surface.EditorSurface;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Asks the source, if there is one, and drops answers that came too late.
public final class Asking {

    private final EditorSurface surface;
    private final ObjectProperty<@Nullable AssistSource> source = new SimpleObjectProperty<>(this, "assist");
    private final Map<Question.Kind, Integer> asked = new EnumMap<>(Question.Kind.class);

    public Asking(EditorSurface surface) {
        this.surface = surface;
    }

    public ObjectProperty<@Nullable AssistSource> sourceProperty() {
        return source;
    }

    public boolean canAsk() {
        return source.get() != null;
    }

    /// The answer comes only while the text is the one that was asked about and nothing of that kind was asked since.
    public <T> void ask(Question.Kind kind, Function<Assistant, T> question, Consumer<T> answered) {
        String text = surface.text();
        askLoosely(kind, question, answer -> {
            if (surface.text().equals(text)) {
                answered.accept(answer);
            }
        });
    }

    /// Likewise, but the text may have moved on.
    public <T> void askLoosely(Question.Kind kind, Function<Assistant, T> question, Consumer<T> answered) {
        AssistSource asks = source.get();
        if (asks != null) {
            int number = asked.merge(kind, 1, Integer::sum);
            asks.ask(Question.of(kind, surface.text(), question, answer -> {
                if (asked.getOrDefault(kind, 0) == number) {
                    answered.accept(answer);
                }
            }));
        }
    }

    /// Answers of this kind that are still on their way are of no interest any more.
    public void forget(Question.Kind kind) {
        asked.merge(kind, 1, Integer::sum);
    }
}
