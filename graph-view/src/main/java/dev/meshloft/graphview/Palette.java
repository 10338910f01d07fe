package dev.meshloft.graphview;

import dev.meshloft.graphview.draw.Tone;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.css.converter.ColorConverter;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// The colours of a graph as styleable properties, so that a theme switch is a repaint and nothing else.
final class Palette {

    static final List<CssMetaData<? extends Styleable, ?>> META = meta();

    private final Map<Tone, StyleableObjectProperty<Color>> colours = new EnumMap<>(Tone.class);

    Palette(MeshGraphView view, Runnable changed) {
        for (Tone tone : Tone.values()) {
            colours.put(tone, new Swatch(view, tone, changed));
        }
    }

    Color colour(Tone tone) {
        return property(tone).get();
    }

    StyleableObjectProperty<Color> property(Tone tone) {
        return java.util.Objects.requireNonNull(colours.get(tone));
    }

    private static List<CssMetaData<? extends Styleable, ?>> meta() {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
        for (Tone tone : Tone.values()) {
            all.add(new ToneMeta(tone));
        }
        return List.copyOf(all);
    }

    private static ToneMeta metaOf(Tone tone) {
        return META.stream()
                .filter(ToneMeta.class::isInstance)
                .map(ToneMeta.class::cast)
                .filter(meta -> meta.tone == tone)
                .findFirst()
                .orElseThrow();
    }

    private static final class ToneMeta extends CssMetaData<MeshGraphView, Color> {
        private final Tone tone;

        ToneMeta(Tone tone) {
            super(tone.property(), ColorConverter.getInstance(), tone.light());
            this.tone = tone;
        }

        @Override
        public boolean isSettable(MeshGraphView view) {
            return !view.palette().property(tone).isBound();
        }

        @Override
        public StyleableProperty<Color> getStyleableProperty(MeshGraphView view) {
            return view.palette().property(tone);
        }
    }

    private static final class Swatch extends StyleableObjectProperty<Color> {
        private final MeshGraphView view;
        private final Tone tone;
        private final Runnable changed;

        Swatch(MeshGraphView view, Tone tone, Runnable changed) {
            super(tone.light());
            this.view = view;
            this.tone = tone;
            this.changed = changed;
        }

        @Override
        protected void invalidated() {
            get();
            changed.run();
        }

        @Override
        public Object getBean() {
            return view;
        }

        @Override
        public String getName() {
            return tone.property();
        }

        @Override
        public CssMetaData<MeshGraphView, Color> getCssMetaData() {
            return metaOf(tone);
        }
    }
}
