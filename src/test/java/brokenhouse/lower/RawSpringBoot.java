package brokenhouse.lower;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/** A test that the build never runs, in an application context of its own. */
@SpringBootTest
class RawSpringBoot {

    @Test
    void testLedger() {}
}
