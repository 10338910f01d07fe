package dev.meshloft.app.look;

import java.util.List;

/// One path of an icon.
record IconPart(String path, boolean fill, boolean stroke, boolean knockout, double width, List<Double> dash) {}
