package dev.meshloft.app.form;

import dev.meshloft.app.form.model.FormField;
import dev.meshloft.app.form.model.FormPage;
import dev.meshloft.app.form.model.FormPage.Segment;
import dev.meshloft.app.look.Rows;
import dev.meshloft.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The segments of a form, one of them shown.
final class PageView {

    private final FormDesk desk;
    private final HBox bar = new HBox();
    private final AddMenu add;
    private final HBox head;
    private final Label refusal = Rows.wrapped("", "small");
    private final ScrollPane scroll = new ScrollPane();
    private final BorderPane root = new BorderPane();
    private final Map<String, FieldColumn> columns = new HashMap<>();
    private @Nullable FieldView<?> marked;
    private FormPage page = new FormPage(List.of());
    private String chosen = "";

    PageView(FormDesk desk) {
        this.desk = desk;
        add = new AddMenu("Add…", desk::add);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.setMinWidth(0);
        head = new HBox(8, bar, Rows.gap(), add);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("form-head");
        refusal.getStyleClass().addAll("notice", "warning");
        refusal.setMaxWidth(Double.MAX_VALUE);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.AS_NEEDED);
        scroll.getStyleClass().add("form-scroll");
        root.setTop(new VBox(head, refusal));
        root.setCenter(scroll);
        refused("");
    }

    Parent root() {
        return root;
    }

    /// Another object: nothing of the one before stays.
    void reset() {
        columns.clear();
        marked = null;
        chosen = "";
        scroll.setVvalue(0);
    }

    void show(FormPage now) {
        page = now;
        if (now.segments().stream().noneMatch(segment -> segment.title().equals(chosen))) {
            chosen = now.segments().getFirst().title();
        }
        showBar();
        showSegment();
    }

    private void showBar() {
        ToggleGroup group = new ToggleGroup();
        List<Segment> order = inOrder();
        if (bar.getChildren().size() != order.size()) {
            bar.getChildren()
                    .setAll(order.stream().map(segment -> button(group)).toList());
        }
        for (int i = 0; i < order.size(); i++) {
            Segment segment = order.get(i);
            if (bar.getChildren().get(i) instanceof ToggleButton button) {
                button.setText(segment.title());
                button.setGraphic(segment.count() > 0 ? Rows.fixed(Integer.toString(segment.count()), "hint") : null);
                button.setSelected(segment.title().equals(chosen));
                button.setOnAction(_ -> choose(segment.title()));
            }
        }
    }

    /// What is general stands first, whatever is shown first.
    private List<Segment> inOrder() {
        List<Segment> order = new ArrayList<>(page.segments());
        order.sort(java.util.Comparator.comparing(segment -> !segment.title().equals("General")));
        return order;
    }

    private static ToggleButton button(ToggleGroup group) {
        ToggleButton button = new ToggleButton();
        button.setToggleGroup(group);
        button.getStyleClass().addAll("toggle", "form-segment");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        return button;
    }

    private void choose(String title) {
        chosen = title;
        showBar();
        showSegment();
        scroll.setVvalue(0);
    }

    private void showSegment() {
        Segment segment = page.segments().stream()
                .filter(each -> each.title().equals(chosen))
                .findFirst()
                .orElseThrow();
        FieldColumn column = columns.computeIfAbsent(chosen, _ -> {
            FieldColumn made = new FieldColumn(desk);
            made.setLeastLabelWidth(FieldColumn.WIDE);
            made.getStyleClass().add("form-page");
            return made;
        });
        column.show(segment.fields());
        add.show(segment.additions());
        if (scroll.getContent() != column) {
            scroll.setContent(column);
        }
    }

    /// Why an edit cannot be made; empty for nothing to say.
    void refused(String reason) {
        refusal.setText(reason);
        refusal.setVisible(!reason.isEmpty());
        refusal.setManaged(!reason.isEmpty());
    }

    /// Shows where a place of the text is in the form, without taking the keyboard.
    void reveal(YamlPath path) {
        page.segments().stream()
                .filter(segment -> segment.fields().stream().anyMatch(field -> covers(field, path)))
                .findFirst()
                .filter(segment -> !segment.title().equals(chosen))
                .ifPresent(segment -> choose(segment.title()));
        mark(path);
        if (marked != null) {
            scrollTo(marked.node());
        }
    }

    private static boolean covers(FormField field, YamlPath path) {
        YamlPath own = field.head().path();
        boolean here = own.steps().size() > 1 && path.startsWith(own);
        return here
                || (field instanceof FormField.Section section
                        && section.fields().stream().anyMatch(below -> covers(below, path)));
    }

    /// Gives the field of a path, and the card around it, the accent of a partner.
    void mark(YamlPath path) {
        each(columnViews(), view -> view.node().pseudoClassStateChanged(FieldView.PARTNER, false));
        marked = null;
        each(columnViews(), view -> {
            YamlPath own = fieldPath(view);
            if (!path.startsWith(own) || own.steps().size() < 2) {
                return;
            }
            if (view instanceof CardView) {
                view.unfold();
                view.node().pseudoClassStateChanged(FieldView.PARTNER, true);
            }
            if (marked == null
                    || fieldPath(marked).steps().size() <= own.steps().size()) {
                marked = view;
            }
        });
        if (marked != null) {
            marked.node().pseudoClassStateChanged(FieldView.PARTNER, true);
        }
    }

    private static YamlPath fieldPath(FieldView<?> view) {
        return view.field().head().path();
    }

    private List<FieldView<?>> columnViews() {
        FieldColumn column = columns.get(chosen);
        return column == null ? List.of() : column.views();
    }

    private static void each(List<FieldView<?>> views, Consumer<FieldView<?>> action) {
        for (FieldView<?> view : views) {
            action.accept(view);
            each(view.below(), action);
        }
    }

    /// Puts the keyboard into the field of a path.
    void focus(YamlPath path) {
        page.segments().stream()
                .filter(segment -> segment.fields().stream().anyMatch(field -> covers(field, path)))
                .findFirst()
                .filter(segment -> !segment.title().equals(chosen))
                .ifPresent(segment -> choose(segment.title()));
        find(path).ifPresent(view -> {
            root.applyCss();
            root.layout();
            view.target().requestFocus();
            scrollTo(view.node());
        });
    }

    private Optional<FieldView<?>> find(YamlPath path) {
        List<FieldView<?>> found = new ArrayList<>();
        each(columnViews(), view -> {
            if (path.startsWith(fieldPath(view))) {
                found.add(view);
            }
        });
        return found.stream()
                .max(java.util.Comparator.comparingInt(
                        view -> fieldPath(view).steps().size()));
    }

    private void scrollTo(Node node) {
        Node content = scroll.getContent();
        if (content == null || node.getScene() == null) {
            return;
        }
        root.layout();
        double height = content.getBoundsInLocal().getHeight();
        double window = scroll.getViewportBounds().getHeight();
        Bounds place = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        if (place == null || height <= window) {
            return;
        }
        double top = scroll.getVvalue() * (height - window);
        if (place.getMinY() < top || place.getMaxY() > top + window) {
            double wanted = Math.min(place.getMinY() - 16, Math.max(0, place.getMaxY() + 16 - window));
            boolean above = place.getMinY() < top || place.getHeight() > window;
            scroll.setVvalue(Math.clamp((above ? place.getMinY() - 16 : wanted) / (height - window), 0, 1));
        }
    }
}
