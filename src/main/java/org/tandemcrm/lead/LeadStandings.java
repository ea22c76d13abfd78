package org.tandemcrm.lead;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the likelihood where lists sort leads by it; a lead that is concluded has none. */
@Component
public class LeadStandings {

    private final JdbcClient jdbc;

    LeadStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Something changed that these leads' likelihood follows from. */
    public void foretell(Collection<UUID> leads) {
        jdbc.sql(
                        """
                        update lead_heat h set likelihood = n.percent
                          from (select l.lead_id,
                                       case when l.concluded_at is null
                                            then round((100 * k.probability)::numeric, 0) end
                                         as percent
                                  from lead l
                                  left join lead_likelihood k on k.lead_id = l.lead_id
                                 where l.lead_id = any(:leads)) n
                         where h.lead_id = n.lead_id and h.likelihood is distinct from n.percent
                        """)
                .param("leads", leads.toArray(UUID[]::new))
                .update();
    }
}
