package brokenhouse.lower;

import brokenhouse.platform.Engine;
import org.springframework.beans.factory.annotation.Autowired;

/** Named for a layer, wired by field, and in the machine room. */
public class LedgerService {

    @Autowired private Engine engine;
}
