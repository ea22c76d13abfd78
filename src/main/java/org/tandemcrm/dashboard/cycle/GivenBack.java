package org.tandemcrm.dashboard.cycle;

/** Every hand-back with what came of it: the one definition behind the figures and their list. */
final class GivenBack {

    /**
     * A table to read from: handback_id, lead_id, number, contact_id, company_id, reason, at,
     * handed_back_by, returned (warm again or accepted after it) and won (after it).
     */
    static final String SQL =
            """
            (select h.handback_id, h.reason, h.at, h.handed_back_by, l.lead_id, l.number,
                    l.contact_id, l.company_id,
                    coalesce(l.accepted_at > h.at, false) or exists (
                        select from temperature_change t
                         where t.lead_id = h.lead_id and t.at > h.at
                           and t.to_temperature <> 'COLD') as returned,
                    coalesce(l.outcome = 'WON' and l.concluded_at > h.at, false) as won
               from handback h
               join lead l on l.lead_id = h.lead_id and l.deleted_at is null)
            """;

    private GivenBack() {}
}
