package dev.meshloft.app.activity;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.Notice;
import dev.meshloft.app.store.Store;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// What happened in this session, newest first.
public final class ActivityView {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final ListView<Notice> list = new ListView<>();
    private final BorderPane root = new BorderPane(list);

    public ActivityView(Store store) {
        root.getStyleClass().add("pane-base");
        list.getStyleClass().add("rows");
        list.setAccessibleText("Activity");
        list.setPlaceholder(Rows.empty("Nothing happened yet. Connections, dry runs and applies are listed here."));
        list.setCellFactory(_ -> new NoticeCell());
        store.observe(this::show);
    }

    public Parent root() {
        return root;
    }

    private void show(AppState state) {
        if (list.getItems().size() != state.notices().size()) {
            list.getItems().setAll(state.notices().reversed());
        }
    }

    private static final class NoticeCell extends ListCell<Notice> {

        @Override
        protected void updateItem(@Nullable Notice notice, boolean empty) {
            super.updateItem(notice, empty);
            setText(null);
            if (empty || notice == null) {
                setGraphic(null);
                return;
            }
            Icon icon = switch (notice.level()) {
                case DONE -> Icon.of("ok-c", 14).styled("ok");
                case NOTE -> Icon.of("info-c", 14).styled("info");
                case FAILED -> Icon.of("err-c", 14).styled("error");
            };
            HBox row = new HBox(
                    8,
                    Rows.fixed(CLOCK.format(notice.when().atZone(ZoneId.systemDefault())), "mono", "hint"),
                    icon,
                    Rows.text(notice.text()),
                    Rows.text(notice.detail(), "secondary"));
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("bar-row");
            setGraphic(row);
        }
    }
}
