package org.tandemcrm.campaign;

import java.util.Optional;
import org.tandemcrm.web.Panel;

/** What modules above tell about a response right after it was logged, such as the temperature. */
public interface ResponsePanel {

    Optional<Panel> of(ResponseCard response);
}
