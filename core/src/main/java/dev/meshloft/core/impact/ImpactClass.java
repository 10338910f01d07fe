package dev.meshloft.core.impact;

import dev.meshloft.core.traffic.Origin;
import dev.meshloft.core.traffic.Request;
import dev.meshloft.core.traffic.Trace;
import java.util.List;

/// One class of requests whose outcome changes, or is not known to stay.
///
/// @param summary such as `GET /reviews* from shop/web to reviews.shop:9080: v1 100 % becomes v1 90 %, v2 10 %`
/// @param request an example
/// @param causes the changed objects that can act on it
public record ImpactClass(
        Effect effect, String summary, Request request, Trace before, Trace after, List<Origin> causes) {

    public ImpactClass {
        causes = List.copyOf(causes);
    }
}
