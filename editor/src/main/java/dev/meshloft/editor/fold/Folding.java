package dev.meshloft.editor.fold;

import dev.meshloft.editor.surface.EditorComponent;
import dev.meshloft.editor.surface.EditorSurface;
import dev.meshloft.editor.surface.KeyBindings;
import dev.meshloft.editor.text.Folds;
import dev.meshloft.editor.text.Folds.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Hides what stands below a line, and shows it again. What is hidden is still part of the text.
public final class Folding implements EditorComponent {

    private final EditorSurface surface;
    private final FoldRegions regions;

    public Folding(EditorSurface surface) {
        this.surface = surface;
        this.regions = new FoldRegions(surface.lines());
    }

    @Override
    public void install() {
        KeyBindings.Group keys = surface.keys().group("Fold");
        keys.bind("Shortcut+Shift+Open_Bracket", "Fold", this::foldAtCaret);
        keys.bind("Shortcut+Shift+Close_Bracket", "Unfold", this::unfoldAtCaret);
        keys.bind("Shortcut+K Shortcut+L", "Fold or unfold", () -> toggle(surface.lineOf(surface.caret())));
        keys.bind("Shortcut+K Shortcut+0", "Fold all", this::foldAll);
        keys.bind("Shortcut+K Shortcut+1", "Fold documents", this::foldDocuments);
        keys.bind("Shortcut+K Shortcut+Slash", "Fold comments", this::foldComments);
        keys.bind("Shortcut+K Shortcut+J", "Unfold all", this::unfoldAll);
        new FoldChips(surface, this).install();
    }

    public boolean canFold(int line) {
        return regions.startsAt(line);
    }

    public boolean isFolded(int line) {
        return surface.folds().startingAt(line).isPresent();
    }

    /// Of the region that starts at a line, or the smallest around it.
    public void toggle(int line) {
        if (isFolded(line)) {
            unfold(line);
        } else {
            regions.around(line, fold -> true).ifPresent(this::fold);
        }
    }

    /// The lines whose text below is hidden, for the owner to keep.
    public List<Integer> foldedLines() {
        return surface.folds().all().stream().map(Fold::first).toList();
    }

    /// Lines where nothing can be folded are left out.
    public void setFoldedLines(List<Integer> lines) {
        List<Fold> folds = new ArrayList<>();
        for (int line : lines) {
            if (0 <= line && line < surface.lineCount()) {
                regions.at(line).ifPresent(folds::add);
            }
        }
        surface.fold(Folds.of(folds));
    }

    public void foldAll() {
        surface.fold(Folds.of(regions.all()));
    }

    public void foldDocuments() {
        surface.fold(surface.folds().with(regions.documents()));
    }

    public void foldComments() {
        surface.fold(surface.folds()
                .with(regions.all().stream()
                        .filter(fold -> FoldRegions.isComment(surface.line(fold.first())))
                        .toList()));
    }

    public void unfoldAll() {
        surface.fold(Folds.NONE);
    }

    void unfold(int line) {
        surface.fold(surface.folds().without(fold -> fold.first() == line));
    }

    /// In few words, what a row hides: the object of a document, the number of lines otherwise.
    String summary(Fold fold) {
        String lines = fold.last() - fold.first() + (fold.last() - fold.first() == 1 ? " line" : " lines");
        boolean marker = surface.line(fold.first()).startsWith("---");
        return (marker ? object(fold).map(object -> object + ", ").orElse("") : "") + lines;
    }

    private Optional<String> object(Fold fold) {
        String kind = "";
        for (int line = fold.first() + 1; line <= fold.last(); line++) {
            String text = surface.line(line);
            if (text.startsWith("kind:")) {
                kind = text.substring(5).strip();
            } else if (text.startsWith("  name:")) {
                return Optional.of((kind + " " + text.substring(7).strip()).strip());
            }
        }
        return kind.isEmpty() ? Optional.empty() : Optional.of(kind);
    }

    private void foldAtCaret() {
        regions.around(surface.lineOf(surface.caret()), fold -> !isFolded(fold.first()))
                .ifPresent(this::fold);
    }

    private void unfoldAtCaret() {
        unfold(surface.lineOf(surface.caret()));
    }

    private void fold(Fold fold) {
        surface.fold(surface.folds().with(List.of(fold)));
    }
}
