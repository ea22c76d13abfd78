package org.tandemcrm.lead;

import java.util.Optional;
import org.tandemcrm.web.Panel;

/** What modules above leads add to a lead's page; beans of it stand in their order. */
public interface LeadPanel {

    Optional<Panel> of(LeadId lead);
}
