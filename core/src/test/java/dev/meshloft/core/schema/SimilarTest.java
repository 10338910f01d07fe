package dev.meshloft.core.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SimilarTest {

    @Test
    void countsEdits() {
        assertEquals(0, Similar.distance("host", "host"));
        assertEquals(1, Similar.distance("host", "hosts"));
        assertEquals(1, Similar.distance("weight", "wieght"));
        assertEquals(3, Similar.distance("kitten", "sitting"));
        assertEquals(4, Similar.distance("", "host"));
    }

    @Test
    void ignoresCaseAndUnderscores() {
        assertEquals(
                List.of("connectTimeout"), Similar.to("connect_timeout", List.of("connectTimeout", "idleTimeout")));
    }

    @Test
    void leavesOutWhatIsFarAway() {
        assertEquals(List.of(), Similar.to("colour", List.of("host", "weight")));
    }

    @Test
    void ordersByNearness() {
        assertEquals(List.of("host", "hosts"), Similar.to("hostx", List.of("hosts", "host")));
    }
}
