package dev.meshloft.app.inspector;

import dev.meshloft.core.topology.ServiceRoutes;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.layout.Region;

/// The shares of a route as one bar, the largest darkest. The numbers stand below it in words.
final class ShareBar extends Region {

    private static final double HEIGHT = 8;
    private static final List<String> TONES =
            List.of("-ml-edge-strong", "-ml-info-fill", "-ml-edge", "-ml-border-control");

    private final List<ServiceRoutes.Share> shares;

    ShareBar(List<ServiceRoutes.Share> shares) {
        this.shares = shares;
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setAccessibleText(shares.stream()
                .map(share -> share.to() + " " + share.percent() + " %")
                .collect(Collectors.joining(", ")));
        for (int i = 0; i < shares.size(); i++) {
            Region part = new Region();
            part.setStyle("-fx-background-color: " + TONES.get(i % TONES.size()) + "; -fx-background-radius: 2;");
            getChildren().add(part);
        }
    }

    @Override
    protected void layoutChildren() {
        double gaps = 2.0 * (shares.size() - 1);
        double x = 0;
        for (int i = 0; i < shares.size(); i++) {
            double width =
                    snapSizeX(Math.max(0, getWidth() - gaps) * shares.get(i).percent() / 100);
            getChildren().get(i).resizeRelocate(x, 0, width, HEIGHT);
            x += width + 2;
        }
    }
}
