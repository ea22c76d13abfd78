package org.tandemcrm.lead;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.ResponseTraits;
import org.tandemcrm.listing.Column;

/** Tells which responses came from people who decide or hold the budget in some lead (R8). */
@Component
class DecidersTrait implements ResponseTraits {

    private static final String DECIDES =
            """
            exists (select from lead_stakeholder s
                     where s.contact_id = r.contact_id
                       and s.role in ('DECISION_MAKER', 'ECONOMIC_BUYER'))""";

    @Override
    public List<Column> columns() {
        return List.of(Column.flag("decides", "Decides or holds the budget", DECIDES).filterable());
    }
}
