package org.tandemcrm.deal;

import java.util.Optional;
import org.tandemcrm.web.Panel;

/** What modules above deals add to a deal's page; beans of it stand in their order. */
public interface DealPanel {

    Optional<Panel> of(DealId deal);
}
