package dev.meshloft.app.merge;

import dev.meshloft.app.look.Rows;
import dev.meshloft.core.change.MergeConflict;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What is to be decided, one card each, in the order of the text.
final class ConflictList {

    private final BiConsumer<List<String>, MergeConflict.Side> take;
    private final BiConsumer<String, Boolean> comment;
    private final VBox cards = new VBox(8);
    private final ScrollPane root = new ScrollPane(cards);
    private @Nullable String current;

    /// @param take gets the ids of conflicts and what is taken there
    /// @param comment gets a comment without a place, and whether it is kept
    ConflictList(BiConsumer<List<String>, MergeConflict.Side> take, BiConsumer<String, Boolean> comment) {
        this.take = take;
        this.comment = comment;
        cards.getStyleClass().add("merge-cards");
        root.setFitToWidth(true);
        root.setFitToHeight(true);
        root.setMinWidth(240);
        root.getStyleClass().add("pane-panel");
    }

    Parent root() {
        return root;
    }

    void show(MergeState state) {
        boolean hadFocus = focused() != null;
        cards.getChildren().clear();
        for (MergeConflict conflict : state.merged().conflicts()) {
            String id = conflict.id();
            ConflictCard card =
                    new ConflictCard(conflict, state.settled().contains(id), side -> take.accept(List.of(id), side));
            card.focusedProperty().addListener((_, _, now) -> current = now ? id : current);
            cards.getChildren().add(card);
        }
        for (String text : state.merged().leftOut()) {
            cards.getChildren()
                    .add(new CommentCard(text, state.settled().contains(text), kept -> comment.accept(text, kept)));
        }
        if (cards.getChildren().isEmpty()) {
            cards.getChildren().add(Rows.empty("Mine and theirs changed different places. The result holds both."));
        } else if (hadFocus) {
            focusAfterChoice();
        }
    }

    /// Goes to the next card that is open, or with -1 to the one before.
    void step(int by) {
        List<Node> all = cards.getChildren();
        int from = indexOf(current);
        for (int i = 1; i <= all.size(); i++) {
            int at = Math.floorMod((from < 0 && by > 0 ? -1 : from) + i * by, all.size());
            if (all.get(at).getStyleClass().contains("open")) {
                focus(all.get(at));
                return;
            }
        }
    }

    /// The card decided about keeps the focus, so that the choice can be changed.
    private void focusAfterChoice() {
        int at = indexOf(current);
        if (at >= 0) {
            focus(cards.getChildren().get(at));
        }
    }

    private void focus(Node card) {
        root.layout();
        double hidden = cards.getHeight() - root.getViewportBounds().getHeight();
        root.setVvalue(hidden <= 0 ? 0 : Math.clamp(card.getBoundsInParent().getMinY() / hidden, 0, 1));
        card.requestFocus();
    }

    private int indexOf(@Nullable String id) {
        for (int i = 0; i < cards.getChildren().size(); i++) {
            if (cards.getChildren().get(i) instanceof ConflictCard card
                    && card.conflictId().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable Node focused() {
        Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at == cards) {
                return owner;
            }
        }
        return null;
    }
}
