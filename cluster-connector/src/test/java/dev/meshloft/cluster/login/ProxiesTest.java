package dev.meshloft.cluster.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProxiesTest {

    private static final URI SERVER = URI.create("https://api.dev.example.com:6443");

    @Test
    void theClustersOwnComesFirst() throws LoginFailed {
        Map<String, String> env = Map.of("HTTPS_PROXY", "http://other:1");
        assertEquals("gate:3128", find("http://gate:3128", env));
        assertEquals("gate:80", find("http://gate", env));
    }

    @Test
    void theEnvironmentNamesOne() throws LoginFailed {
        assertEquals("gate:3128", find("", Map.of("HTTPS_PROXY", "http://gate:3128")));
        assertEquals("gate:3128", find("", Map.of("https_proxy", "gate:3128")));
        assertEquals("none", find("", Map.of("HTTP_PROXY", "http://gate:3128")));
        assertEquals("none", find("", Map.of()));
    }

    @Test
    void someHostsAreReachedWithout() throws LoginFailed {
        for (String list :
                new String[] {"*", "example.com", ".example.com", "a, *.dev.example.com", "API.dev.example.com"}) {
            assertEquals("none", find("", Map.of("HTTPS_PROXY", "http://gate:1", "NO_PROXY", list)), list);
        }
        for (String list : new String[] {"", "ample.com", "dev", "10.0.0.0/8"}) {
            assertEquals("gate:1", find("", Map.of("HTTPS_PROXY", "http://gate:1", "NO_PROXY", list)), list);
        }
        URI here = URI.create("https://127.0.0.1:6443");
        assertTrue(Proxies.find("dev", here, "", Map.of("HTTPS_PROXY", "http://gate:1"))
                .isEmpty());
    }

    @Test
    void proxiesOfOtherKindsAreRefusedWithoutTheirPassword() {
        assertTrue(refusal("socks5://gate:1080").contains("socks5 proxy of proxy-url"));
        assertTrue(refusal("https://gate:1080").contains("https proxy of proxy-url"));
        assertTrue(refusal("http://me:s3cret@gate").contains("wants a password (proxy-url)"));
        assertTrue(refusal("http://").contains("its address is not one"));
        assertTrue(refusal("http://a b").contains("its address is not one"));
    }

    private static String refusal(String url) {
        LoginFailed failed = assertThrows(LoginFailed.class, () -> find(url, Map.of()));
        assertTrue(!failed.problem().toString().contains("s3cret"));
        return failed.problem().message();
    }

    private static String find(String url, Map<String, String> env) throws LoginFailed {
        return Proxies.find("dev", SERVER, url, env)
                .map(InetSocketAddress::toString)
                .map(text -> text.replace("/<unresolved>", ""))
                .orElse("none");
    }
}
