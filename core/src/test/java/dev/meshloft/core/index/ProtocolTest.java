package dev.meshloft.core.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshloft.core.kube.Service;
import dev.meshloft.core.yaml.YamlPath;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtocolTest {

    @ParameterizedTest
    @CsvSource({
        "http,'',TCP,80,HTTP",
        "http-web,'',TCP,8080,HTTP",
        "HTTP2-x,'',TCP,1,HTTP2",
        "grpc-web-x,'',TCP,1,GRPC_WEB",
        "grpc-api,'',TCP,1,GRPC",
        "web,'',TCP,80,AUTO",
        "httpweb,'',TCP,80,AUTO",
        "http,tcp,TCP,80,TCP",
        "http,unknown,TCP,80,AUTO",
        "x,kubernetes.io/h2c,TCP,80,HTTP2",
        "x,kubernetes.io/wss,TCP,80,HTTPS",
        "db,'',TCP,3306,TCP",
        "mysql,'',TCP,3306,MYSQL",
        "http,'',UDP,80,UDP"
    })
    void decidesAsConvertProtocol(String name, String app, String transport, int port, Protocol expected) {
        assertEquals(
                expected,
                Protocol.ofServicePort(
                        new Service.ServicePort(name, OptionalInt.of(port), transport, app, "", YamlPath.ROOT)));
    }
}
