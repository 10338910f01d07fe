package dev.meshloft.editor.icon;

import dev.meshloft.core.assist.ItemKind;

/// The icon of what is offered or explained.
public final class KindIcons {

    private KindIcons() {}

    public static Icon of(ItemKind kind) {
        return switch (kind) {
            case FIELD, REQUIRED_FIELD -> Icon.ARROW;
            case ENUM_VALUE -> Icon.CHECK;
            case VALUE, HEADER -> Icon.SLIDERS;
            case SERVICE -> Icon.SERVICE;
            case EXTERNAL_HOST -> Icon.EXTERNAL;
            case HOST_NAME -> Icon.HOST;
            case PORT -> Icon.TARGET;
            case SUBSET, LABEL -> Icon.VERSION;
            case GATEWAY -> Icon.GATEWAY;
            case NAMESPACE -> Icon.NAMESPACE;
            case WORKLOAD -> Icon.WORKLOAD;
            case SERVICE_ACCOUNT, IDENTITY -> Icon.PEOPLE;
            case CLAIM, SECRET -> Icon.KEY;
            case PROVIDER -> Icon.TELEMETRY;
            case ROUTE -> Icon.REROUTE;
            case POLICY -> Icon.SHIELD;
            case OBJECT, API_VERSION -> Icon.YAML;
            case SNIPPET -> Icon.LAYERS;
            case ANCHOR -> Icon.BOOK;
            case ERROR -> Icon.ERROR;
            case WARNING -> Icon.WARNING;
            case INFO -> Icon.INFO;
        };
    }
}
