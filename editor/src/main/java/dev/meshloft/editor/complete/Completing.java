package dev.meshloft.editor.complete;

import dev.meshloft.core.assist.Completion;
import dev.meshloft.core.assist.CompletionList;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.editor.assist.Asking;
import dev.meshloft.editor.assist.Question;
import dev.meshloft.editor.popup.EditorPopup;
import dev.meshloft.editor.surface.EditorComponent;
import dev.meshloft.editor.surface.EditorSurface;
import dev.meshloft.editor.surface.KeyBindings;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import org.jspecify.annotations.Nullable;

/// The list of what can be inserted: opens while typing and with Ctrl+Space, which asks for more when it is open.
public final class Completing implements EditorComponent {

    private static final double BORDER = 2;

    private final EditorSurface surface;
    private final Asking asking;
    private final Snippet snippet;
    private final EditorPopup popup;
    private final CompletionBox box;
    private Consumer<SourceRef> onGoTo = place -> {};
    private @Nullable CompletionList list;
    /// Whether the user chose a row, so that typing a sign may insert it.
    private boolean chosen;
    /// Whether an answer is on its way; what is typed until then narrows it.
    private boolean waiting;
    private boolean rehearsed;

    public Completing(EditorSurface surface, Asking asking, Snippet snippet) {
        this.surface = surface;
        this.asking = asking;
        this.snippet = snippet;
        this.popup = new EditorPopup(surface, "completion-popup");
        this.box = new CompletionBox(this::insert, place -> onGoTo.accept(place));
    }

    public void setOnGoTo(Consumer<SourceRef> handler) {
        onGoTo = handler;
    }

    @Override
    public void install() {
        popup.install(false);
        popup.setOnHidden(this::forget);
        KeyBindings.Group keys = surface.keys().group("Help");
        keys.bindIf("Shortcut+Space", "Complete; once more for what is not visible from here", this::askedFor);
        bind("Up", () -> move(-1));
        bind("Down", () -> move(1));
        bind("Page_Up", () -> page(-1));
        bind("Page_Down", () -> page(1));
        bind("Enter", box.list()::pick);
        bind("Tab", box.list()::pick);
        surface.typedText().addBefore(this::commits);
        surface.typedText().addAfter(this::typed);
        surface.addSelectionListener(this::follow);
        surface.addLayoutListener(this::rehearse);
        surface.area().focusedProperty().addListener((all, before, now) -> close());
    }

    /// The first list costs several times as much as those that follow: that time is spent before somebody waits for
    /// it.
    private void rehearse() {
        if (!rehearsed && asking.canAsk() && !popup.isShown()) {
            rehearsed = true;
            box.show(Rehearsal.LIST, "", true);
            popup.rehearse(box, CompletionBox.LIST + CompletionBox.EXPLANATION + BORDER);
        }
    }

    private void bind(String key, Runnable action) {
        surface.keys().bindIf(key, () -> {
            boolean shown = popup.isShown();
            if (shown) {
                action.run();
            }
            return shown;
        });
    }

    private void move(int by) {
        chosen = true;
        box.list().move(by);
    }

    private void page(int by) {
        chosen = true;
        box.list().movePage(by);
    }

    private boolean askedFor() {
        if (surface.isEditable() && asking.canAsk()) {
            CompletionList shown = list;
            ask(shown != null && popup.isShown() && shown.wider());
        }
        return true;
    }

    private void typed(String text) {
        boolean asks = !popup.isShown() && !waiting && surface.hasOneCaret() && asking.canAsk();
        if (asks && Trigger.opens(surface, text)) {
            ask(false);
        }
    }

    private void ask(boolean wider) {
        int caret = surface.toFile(surface.caret());
        waiting = true;
        asking.askLoosely(
                Question.Kind.COMPLETION,
                assistant -> wider ? assistant.completeWider(caret) : assistant.complete(caret),
                this::answered);
    }

    /// The text may have moved on: what still fits is shown.
    private void answered(CompletionList answer) {
        waiting = false;
        boolean same = answer.text().equals(surface.text()) && answer.caret() == surface.toFile(surface.caret());
        Optional<CompletionList> now =
                same ? Optional.of(answer) : answer.after(surface.text(), surface.toFile(surface.caret()));
        if (now.isPresent() && surface.area().isFocused()) {
            show(now.get());
        } else {
            close();
        }
    }

    private void follow() {
        CompletionList shown = list;
        if (shown != null && popup.isShown()) {
            int caret = surface.toFile(surface.caret());
            if (!shown.text().equals(surface.text()) || shown.caret() != caret) {
                shown.after(surface.text(), caret).ifPresentOrElse(this::show, this::close);
            }
        }
    }

    private void show(CompletionList next) {
        if (next.isEmpty() || isAllTyped(next)) {
            close();
            return;
        }
        String label = chosen ? box.selected().map(Completion::label).orElse("") : "";
        list = next;
        Optional<Bounds> word =
                surface.view().boundsOfCaret(surface.toShown(next.replaced().start()));
        if (word.isEmpty()) {
            close();
            return;
        }
        boolean wide = surface.overlay().getWidth() >= CompletionBox.LIST + CompletionBox.EXPLANATION + 24;
        box.show(next, label, wide);
        popup.show(box, word.get(), CompletionBox.LIST + (wide ? CompletionBox.EXPLANATION : 0) + BORDER);
    }

    /// Nothing is left to insert.
    private static boolean isAllTyped(CompletionList next) {
        String word = next.replaced().in(next.text());
        return next.items().size() == 1
                && next.items().getFirst().label().equals(word)
                && next.items().getFirst().change().apply(next.text()).equals(next.text());
    }

    /// A sign that ends a word inserts the row that is meant: the one the user chose, or what was typed in full.
    private boolean commits(String text) {
        CompletionList shown = list;
        if (shown == null || !popup.isShown() || box.selected().isEmpty()) {
            return false;
        }
        Completion item = box.selected().get();
        String typed = shown.text().substring(shown.replaced().start(), shown.caret());
        boolean meant = chosen || item.label().equals(typed);
        if (!meant || !item.commitCharacters().contains(text)) {
            return false;
        }
        boolean brought = item.change().edits().stream()
                .anyMatch(edit -> edit.replacement().contains(text));
        String rest = shown.text().substring(shown.replaced().end());
        insert(item);
        return brought || rest.startsWith(text);
    }

    private void insert(Completion completion) {
        CompletionList shown = list;
        popup.hide();
        if (shown != null && shown.text().equals(surface.text())) {
            Insertion insertion = Insertion.of(surface, completion);
            snippet.insert(insertion);
            surface.area().requestFocus();
            if (completion.continues()) {
                ask(false);
            }
        }
    }

    private void close() {
        popup.hide();
        forget();
    }

    private void forget() {
        list = null;
        chosen = false;
        waiting = false;
        asking.forget(Question.Kind.COMPLETION);
    }
}
