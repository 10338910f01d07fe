package dev.meshloft.app.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshloft.cluster.ClusterEvent.Loaded;
import dev.meshloft.cluster.ClusterEvent.Unavailable;
import dev.meshloft.cluster.ClusterEvent.Unavailable.Reason;
import dev.meshloft.cluster.KindRef;
import dev.meshloft.cluster.WatchScope;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.resource.Sight;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class GapsTest {

    private final Gaps gaps = new Gaps();

    @Test
    void aFullViewHasNone() {
        gaps.note(new Loaded(new KindRef("", "Service"), "v1", 3, Optional.empty()));
        assertEquals(List.of(), gaps.all());
    }

    @Test
    void rightsAndNamespacesAreNamed() {
        gaps.note(new Unavailable(new KindRef("batch", "Job"), Reason.FORBIDDEN, "no"));
        gaps.note(new Unavailable(new KindRef("", "Namespace"), Reason.FORBIDDEN, "no"));
        gaps.note(new Loaded(new KindRef("", "Service"), "v1", 3, Optional.of("team-a")));
        assertEquals(
                List.of("This user may not read Job, Namespace.", "Only in the namespace team-a: Service."),
                gaps.words());
    }

    @Test
    void whatIsNotSeenIsUnknownAndNotAbsent() {
        gaps.note(new Unavailable(new KindRef("", "Namespace"), Reason.FORBIDDEN, "no"));
        gaps.note(new Unavailable(new KindRef("extensions.istio.io", "WasmPlugin"), Reason.NOT_INSTALLED, ""));
        gaps.note(new Loaded(new KindRef("", "Service"), "v1", 3, Optional.of("team-a")));
        Sight sight = gaps.sight();
        assertEquals(
                Optional.of("this user may not read Namespace"),
                sight.unknown(new ResourceKey("", "Namespace", "", "shop")));
        assertEquals(
                Optional.of("this user may read Service only in team-a"),
                sight.unknown(new ResourceKey("", "Service", "shop", "web")));
        assertEquals(Optional.empty(), sight.unknown(new ResourceKey("", "Service", "team-a", "web")));
        assertEquals(
                Optional.empty(), sight.unknown(new ResourceKey("extensions.istio.io", "WasmPlugin", "shop", "x")));
    }

    @Test
    void aClusterWithoutIstioIsSaidInOneSentence() {
        WatchScope.ISTIO_GROUPS.forEach(
                group -> gaps.note(new Unavailable(new KindRef(group, ""), Reason.NOT_INSTALLED, "")));
        assertEquals(List.of("Istio is not installed there: none of its kinds is served."), gaps.words());
    }

    @Test
    void aMissingGatewayApiHidesNothing() {
        gaps.note(new Unavailable(new KindRef(WatchScope.GATEWAY_API_GROUP, ""), Reason.NOT_INSTALLED, ""));
        gaps.note(new Unavailable(new KindRef("extensions.istio.io", "WasmPlugin"), Reason.NOT_INSTALLED, ""));
        assertEquals(1, gaps.words().size());
        assertEquals("The Gateway API is not installed there.", gaps.all().getLast());
    }
}
