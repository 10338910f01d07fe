package dev.meshloft.app.form;

import dev.meshloft.app.form.model.FormField;
import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import dev.meshloft.app.look.Severities;
import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;

/// One item of a list: a head that folds it, and its fields.
final class CardView extends FieldView<FormField.Card> {

    private static final String DEAD = "unreachable-route";
    private static final double STRIKE = 12;

    private final HBox head = new HBox(8);
    private final Label number = Rows.fixed("", "hint", "form-card-number");
    private final Label hidden = Rows.text("", "small", "status-warning");
    private final Label title = Rows.text("", "medium");
    private final Label mark = Rows.fixed("M", "mark", "modified");
    private final HBox summary = new HBox(6);
    private final HBox state = new HBox(4);
    private final CardActions actions;
    private final Icon open = Icon.of("chev-d");
    private final Icon closed = Icon.of("chev-r");
    private final FieldColumn column;
    private final AddMenu add;
    private final ProblemLines problems;
    private final VBox body;
    private final VBox box;
    private List<FormField.Card> siblings = List.of();

    CardView(FormDesk desk) {
        super(desk, FormField.Card.class);
        column = new FieldColumn(desk);
        add = new AddMenu("Add…", addition -> desk.add(addition));
        problems = new ProblemLines(desk);
        actions = new CardActions(this::field, () -> siblings, desk);
        HBox foot = new HBox(add);
        foot.getStyleClass().add("form-card-foot");
        body = new VBox(column, problems, foot);
        body.getStyleClass().add("form-card-body");
        box = new VBox(head, body);
        box.getStyleClass().add("form-card");
        buildHead();
    }

    private void buildHead() {
        summary.setAlignment(Pos.CENTER_LEFT);
        summary.setMinWidth(0);
        state.setAlignment(Pos.CENTER_LEFT);
        state.setMinWidth(Region.USE_PREF_SIZE);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("form-card-head");
        head.setFocusTraversable(true);
        head.setAccessibleRole(AccessibleRole.BUTTON);
        head.getChildren()
                .setAll(
                        Icon.of("grip").styled("faint"),
                        number,
                        hidden,
                        title,
                        mark,
                        summary,
                        Rows.gap(),
                        state,
                        actions.button(),
                        open,
                        closed);
        title.setMaxWidth(180);
        head.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                head.requestFocus();
                fold();
            }
        });
        head.setOnKeyPressed(this::keyPressed);
        head.focusedProperty().addListener((_, _, focused) -> {
            if (focused) {
                desk().focused(field().head().path());
            }
        });
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            fold();
        } else if (event.isAltDown() && event.getCode() == KeyCode.UP) {
            actions.move(-1);
        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            actions.move(1);
        } else if (event.getCode() == KeyCode.DELETE) {
            actions.remove();
        } else {
            return;
        }
        event.consume();
    }

    @Override
    Region node() {
        return box;
    }

    @Override
    Node target() {
        return head;
    }

    @Override
    List<FieldView<?>> below() {
        return column.views();
    }

    @Override
    void show(FormField.Card now) {
        number.setText(Integer.toString(now.number()));
        showDead(now);
        title.setText(now.title());
        title.setVisible(!now.title().isEmpty());
        title.setManaged(!now.title().isEmpty());
        mark.setVisible(now.head().changed());
        mark.setManaged(now.head().changed());
        head.setAccessibleText(
                now.number() + " " + now.title() + " " + String.join(", ", now.summary()) + " " + now.target());
        summary.getChildren().setAll(summaryOf(now));
        state.getChildren().setAll(stateOf(now));
        column.show(now.fields());
        add.show(now.additions());
        problems.show(now.head().problems());
        arrange();
    }

    /// A route that never gets a request: its number is struck, and what hides it stands beside it.
    private void showDead(FormField.Card now) {
        Optional<String> why = now.head().problems().stream()
                .filter(problem -> problem.rule().id().equals(DEAD))
                .map(Diagnostic::message)
                .findFirst();
        number.getStyleClass().remove("dead");
        why.ifPresent(_ -> number.getStyleClass().add("dead"));
        number.setGraphic(why.isPresent() ? strike() : null);
        number.setTooltip(why.map(Rows::tooltip).orElse(null));
        number.setAccessibleText(why.orElse(null));
        hidden.setText(why.map(CardView::hiddenBy).orElse(""));
        hidden.setVisible(why.isPresent());
        hidden.setManaged(why.isPresent());
    }

    private static Node strike() {
        Line line = new Line(0, 0, STRIKE, 0);
        line.getStyleClass().add("dead-line");
        return line;
    }

    /// `hidden by route 1`, from the rule's own sentence.
    private static String hiddenBy(String message) {
        int from = message.indexOf(": ");
        int to = message.indexOf(" before it");
        return from < 0 || to < from ? "never used" : "hidden by " + message.substring(from + 2, to);
    }

    private static List<Node> summaryOf(FormField.Card now) {
        List<Node> nodes = new ArrayList<>();
        List<String> words = now.summary();
        for (String word : words.subList(0, Math.min(2, words.size()))) {
            Label chip = Rows.text(word, "form-chip", "small");
            chip.setMaxWidth(200);
            nodes.add(chip);
        }
        if (words.size() > 2) {
            nodes.add(Rows.fixed("+" + (words.size() - 2), "small", "hint"));
        }
        if (!now.target().isEmpty()) {
            nodes.add(Icon.of("arrow"));
            nodes.add(Rows.text(now.target()));
        }
        return nodes;
    }

    private List<Node> stateOf(FormField.Card now) {
        List<Diagnostic> all = new ArrayList<>();
        collect(now, all);
        if (all.isEmpty()) {
            return List.of();
        }
        Severity worst = all.stream()
                .map(Diagnostic::severity)
                .min(java.util.Comparator.naturalOrder())
                .orElse(Severity.INFO);
        long count = all.stream()
                .filter(problem -> problem.severity() == worst)
                .distinct()
                .count();
        return List.of(
                Severities.icon(worst, 14),
                Rows.fixed(Severities.count(count, worst), "small", Severities.style(worst)));
    }

    private static void collect(FormField field, List<Diagnostic> all) {
        all.addAll(field.head().problems());
        switch (field) {
            case FormField.Card card -> card.fields().forEach(below -> collect(below, all));
            case FormField.Section section -> section.fields().forEach(below -> collect(below, all));
            case FormField.Cards cards -> cards.cards().forEach(below -> collect(below, all));
            case FormField.Text _,
                    FormField.Choice _,
                    FormField.Chips _,
                    FormField.Labels _,
                    FormField.Row _,
                    FormField.Conditions _,
                    FormField.Destinations _,
                    FormField.Note _,
                    FormField.Locked _ -> {}
        }
    }

    void setSiblings(List<FormField.Card> cards) {
        siblings = cards;
        arrange();
    }

    private boolean isOpen() {
        boolean tall = field().fields().stream().anyMatch(each -> each instanceof FormField.Destinations);
        return desk().folds().isOpen(field().head().path(), siblings.size(), tall, isFirstSplit());
    }

    /// Whether this is the first of its siblings that splits requests: what people come for.
    private boolean isFirstSplit() {
        return siblings.stream()
                .filter(card -> card.fields().stream()
                        .anyMatch(each -> each instanceof FormField.Destinations destinations
                                && destinations.targets().size() > 1))
                .findFirst()
                .filter(first -> first.number() == field().number())
                .isPresent();
    }

    private void arrange() {
        boolean shown = isOpen();
        body.setVisible(shown);
        body.setManaged(shown);
        summary.setVisible(!shown);
        summary.setManaged(!shown);
        state.setVisible(!shown);
        state.setManaged(!shown);
        open.setVisible(shown);
        open.setManaged(shown);
        closed.setVisible(!shown);
        closed.setManaged(!shown);
        actions.button().setVisible(shown);
        actions.button().setManaged(shown);
    }

    private void fold() {
        desk().folds().set(field().head().path(), !isOpen());
        arrange();
    }

    @Override
    void unfold() {
        if (!isOpen()) {
            desk().folds().set(field().head().path(), true);
            arrange();
        }
    }
}
