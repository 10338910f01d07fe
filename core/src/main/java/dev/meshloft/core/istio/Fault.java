package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Faults that the client's proxy injects.
public record Fault(Optional<Delay> delay, Optional<Abort> abort, YamlPath at) {

    /// @param percentage 0 to 100; absent means never
    public record Delay(OptionalDouble percentage, Optional<Duration> fixedDelay, YamlPath at) {}

    /// @param percentage 0 to 100; absent means never
    /// @param grpcStatus empty for none
    public record Abort(OptionalDouble percentage, OptionalInt httpStatus, String grpcStatus, YamlPath at) {}

    static Fault read(YamlValue value) {
        return new Fault(
                Fields.object(value.get("delay"), Fault::readDelay),
                Fields.object(value.get("abort"), Fault::readAbort),
                value.path());
    }

    private static Delay readDelay(YamlValue value) {
        return new Delay(percentage(value), Fields.duration(value.get("fixedDelay")), value.path());
    }

    private static Abort readAbort(YamlValue value) {
        return new Abort(
                percentage(value),
                value.get("httpStatus").integer(),
                value.get("grpcStatus").stringOr(""),
                value.path());
    }

    /// `percentage` wins over the older integer `percent`.
    private static OptionalDouble percentage(YamlValue value) {
        OptionalDouble current = Fields.percent(value.get("percentage"));
        return current.isPresent() ? current : value.get("percent").number();
    }
}
