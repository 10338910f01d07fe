package dev.meshloft.core.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostNameTest {

    @ParameterizedTest
    @CsvSource({
        "reviews,reviews.shop.svc.cluster.local",
        "reviews.other,reviews.other",
        "*,*",
        "10.0.0.1,10.0.0.1",
        "::1,::1",
        "*-a,*-a.shop.svc.cluster.local"
    })
    void shortNamesAreServicesOfTheObjectsNamespace(String written, String resolved) {
        assertEquals(resolved, HostName.resolve(written, "shop"));
    }

    @ParameterizedTest
    @CsvSource({
        "a.com,a.com,true",
        "x.a.com,*.a.com,true",
        "x.y.a.com,*.a.com,true",
        "a.com,*.a.com,false",
        "*.a.com,x.a.com,false",
        "*.b.a.com,*.a.com,true",
        "*.a.com,*.b.a.com,false",
        "x-a.com,*-a.com,true",
        "anything,*,true",
        "*,*.a.com,false"
    })
    void subsetsAreTextualSuffixes(String inner, String outer, boolean expected) {
        assertEquals(expected, HostName.isSubset(inner, outer));
    }

    @Test
    void moreSpecificMeansExactThenLongerThenAlphabet() {
        assertEquals(
                List.of("bb.com", "a.com", "b.com", "*.long.com", "*.com", "*"),
                Stream.of("*", "*.com", "b.com", "bb.com", "*.long.com", "a.com")
                        .sorted(HostName.MORE_SPECIFIC_FIRST)
                        .toList());
    }
}
