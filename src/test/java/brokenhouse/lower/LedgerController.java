package brokenhouse.lower;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/** A public controller outside {@code web} that opens the transaction itself. */
@Controller
public class LedgerController {

    @Transactional
    public void show() {}
}
