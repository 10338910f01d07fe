package dev.meshloft.editor;

import dev.meshloft.core.assist.Intention;
import dev.meshloft.core.diagnostic.QuickFix;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.editor.assist.Asking;
import dev.meshloft.editor.caret.ManyCarets;
import dev.meshloft.editor.complete.Completing;
import dev.meshloft.editor.complete.Snippet;
import dev.meshloft.editor.find.FindBar;
import dev.meshloft.editor.find.GoToLine;
import dev.meshloft.editor.fold.Folding;
import dev.meshloft.editor.format.Formatting;
import dev.meshloft.editor.guide.IndentGuides;
import dev.meshloft.editor.guide.StickyLines;
import dev.meshloft.editor.gutter.ChangedLines;
import dev.meshloft.editor.gutter.Gutter;
import dev.meshloft.editor.highlight.BracketPair;
import dev.meshloft.editor.highlight.Flash;
import dev.meshloft.editor.highlight.Highlighter;
import dev.meshloft.editor.highlight.MarkedRanges;
import dev.meshloft.editor.highlight.SameWords;
import dev.meshloft.editor.hover.HoverPopup;
import dev.meshloft.editor.intention.Intentions;
import dev.meshloft.editor.navigate.GoToDefinition;
import dev.meshloft.editor.navigate.Peek;
import dev.meshloft.editor.navigate.References;
import dev.meshloft.editor.outline.OutlinePopup;
import dev.meshloft.editor.problems.LineMessages;
import dev.meshloft.editor.problems.ProblemRuler;
import dev.meshloft.editor.problems.Problems;
import dev.meshloft.editor.rename.Renaming;
import dev.meshloft.editor.surface.EditorComponent;
import dev.meshloft.editor.surface.EditorSurface;
import dev.meshloft.editor.typing.Typing;
import java.util.List;
import java.util.function.Consumer;

/// The features of the editor on one surface. Keys of a feature further down are asked before those above it, style
/// classes of one further down come later.
final class EditorParts {

    final EditorSurface surface = new EditorSurface();
    final Asking asking = new Asking(surface);
    final Problems problems = new Problems(surface);
    final ChangedLines changes = new ChangedLines(surface);
    final Folding folding = new Folding(surface);
    final Gutter gutter = new Gutter(surface, problems, changes, folding);
    final ProblemRuler ruler = new ProblemRuler(surface, problems);
    final Flash flash = new Flash(surface);
    final MarkedRanges partner = new MarkedRanges(surface);
    final MarkedRanges meanings = new MarkedRanges(surface);
    final FindBar findBar = new FindBar(surface);
    final GoToLine goToLine = new GoToLine(surface);
    final HoverPopup hover = new HoverPopup(surface, problems, asking);
    final Intentions intentions = new Intentions(surface, problems, asking);
    final GoToDefinition definition = new GoToDefinition(surface, asking);
    final References references = new References(surface, asking);
    final Peek peek = new Peek(surface, asking);
    final Renaming renaming = new Renaming(surface, asking);
    final OutlinePopup outline = new OutlinePopup(surface, asking);
    private final Snippet snippet = new Snippet(surface);
    final Completing completing = new Completing(surface, asking, snippet);

    EditorParts() {
        components().forEach(EditorComponent::install);
        gutter.setOnIcon(hover::openOnLine);
    }

    void setOnGoTo(Consumer<SourceRef> handler) {
        hover.setOnGoTo(handler);
        definition.setOnGoTo(handler);
        references.setOnGoTo(handler);
        peek.setOnGoTo(handler);
        completing.setOnGoTo(handler);
    }

    void setOnIntention(Consumer<Intention> handler) {
        intentions.setOnChosen(handler);
        hover.setOnFix(fix -> handler.accept(of(fix)));
    }

    private static Intention of(QuickFix fix) {
        return new Intention(fix.title(), fix.safe() ? Intention.Type.FIX : Intention.Type.POSSIBLE_FIX, fix.edits());
    }

    private List<EditorComponent> components() {
        Highlighter highlighter = new Highlighter(surface);
        return List.of(
                highlighter,
                new Typing(surface),
                meanings,
                new SameWords(surface),
                new BracketPair(surface, highlighter),
                new ManyCarets(surface),
                problems,
                partner,
                changes,
                folding,
                gutter,
                new IndentGuides(surface),
                flash,
                new Formatting(surface, asking),
                new LineMessages(surface, problems),
                new StickyLines(surface, highlighter),
                ruler,
                findBar,
                goToLine,
                definition,
                references,
                peek,
                renaming,
                outline,
                hover,
                snippet,
                intentions,
                completing);
    }
}
