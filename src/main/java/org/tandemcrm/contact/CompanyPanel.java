package org.tandemcrm.contact;

import java.util.Optional;
import org.tandemcrm.web.Panel;

/** What modules above contacts add to a company's page; beans of it stand in their order. */
public interface CompanyPanel {

    Optional<Panel> of(CompanyId company);
}
