package org.tandemcrm.attribution;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.flow.LeadChanges;

/**
 * Which kept journeys a late fact may have changed. A mark is one more row, written in the fact's
 * own transaction, and never an update: writers do not wait for each other, and a mark that comes
 * while a journey is being built anew is not lost with the marks that building takes away.
 */
@Component
class StaleJourneys {

    /** What figures remember of a sale depends on its journey: their leads are marked, too. */
    private static final String MARK =
            """
            with marked as (insert into stale_journey (deal_id) %s returning deal_id)
            select distinct d.lead_id from marked m join deal d on d.deal_id = m.deal_id
            """;

    private final JdbcClient jdbc;
    private final LeadChanges changes;

    StaleJourneys(JdbcClient jdbc, LeadChanges changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /**
     * Marks every closed deal in which one of them has a part, or had one when its journey was
     * built.
     */
    void ofContacts(Collection<UUID> contacts) {
        mark(
                """
                        select deal_id from journey_step where contact_id = any(:contacts)
                         union
                        select d.deal_id from lead l join deal d on d.lead_id = l.lead_id
                         where l.contact_id = any(:contacts) and d.closed_on is not null
                         union
                        select d.deal_id from lead_stakeholder k join deal d on d.lead_id = k.lead_id
                         where k.contact_id = any(:contacts) and d.closed_on is not null
                         union
                        select d.deal_id
                          from contact c
                          join contact p on p.company_id = c.company_id
                          join lead l on l.contact_id = p.contact_id
                          join deal d on d.lead_id = l.lead_id
                         where c.contact_id = any(:contacts) and d.closed_on is not null
                           and (select whole_company from credit_rules)
                         union
                        select d.deal_id
                          from contact c
                          join lead l on l.company_id = c.company_id
                          join deal d on d.lead_id = l.lead_id
                         where c.contact_id = any(:contacts) and d.closed_on is not null
                           and (select whole_company from credit_rules)
                        """,
                "contacts",
                contacts.toArray(UUID[]::new));
    }

    /** Marks the deals of these leads. */
    void ofLeads(Collection<UUID> leads) {
        mark(
                """
                        select d.deal_id from deal d
                         where d.lead_id = any(:leads)
                           and (d.closed_on is not null
                                or exists (select from journey j where j.deal_id = d.deal_id))
                        """,
                "leads",
                leads.toArray(UUID[]::new));
    }

    /**
     * Marks the deals of leads that name the company of one of these and no person: there it is the
     * company that buys again.
     */
    void ofCompanies(Collection<UUID> leads) {
        mark(
                """
                        select distinct d.deal_id
                          from lead s
                          join lead l on l.company_id = s.company_id and l.contact_id is null
                          join deal d on d.lead_id = l.lead_id
                         where s.lead_id = any(:leads) and d.closed_on is not null
                        """,
                "leads",
                leads.toArray(UUID[]::new));
    }

    /** Marks the deals whose leads have a fact from one of the campaigns. */
    void ofEvidence(Collection<UUID> campaigns) {
        mark(
                """
                        select distinct d.deal_id
                          from evidence v join deal d on d.lead_id = v.lead_id
                         where v.campaign_id = any(:campaigns) and d.closed_on is not null
                        """,
                "campaigns",
                campaigns.toArray(UUID[]::new));
    }

    /** Marks the journeys in which the campaign's name decides an order. */
    void ofNames(Collection<UUID> campaigns) {
        mark(
                """
                        select distinct s.deal_id
                          from journey_step s
                          join journey_step o on o.deal_id = s.deal_id and o.at = s.at
                           and o.campaign_id <> s.campaign_id
                         where s.campaign_id = any(:campaigns)
                        """,
                "campaigns",
                campaigns.toArray(UUID[]::new));
    }

    /** Marks these deals. */
    void mark(Collection<DealId> deals) {
        if (!deals.isEmpty()) {
            mark("select unnest(:deals::uuid[])", "deals", JourneyStore.ids(deals));
        }
    }

    /** Marks all closed deals. */
    void all() {
        jdbc.sql(
                        """
                        insert into stale_journey (deal_id)
                        select deal_id from deal where closed_on is not null
                         union
                        select deal_id from journey
                        """)
                .update();
        changes.markAll();
    }

    private void mark(String deals, String name, UUID[] value) {
        changes.mark(jdbc.sql(MARK.formatted(deals)).param(name, value).query(UUID.class).list());
    }

    /** Who has a part in these leads: whose sale it is decides where their next journey begins. */
    List<UUID> peopleOf(Collection<UUID> leads) {
        return jdbc.sql(
                        """
                        select contact_id from lead
                         where lead_id = any(:leads) and contact_id is not null
                         union
                        select contact_id from lead_stakeholder where lead_id = any(:leads)
                        """)
                .param("leads", leads.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Some of the marked deals. */
    List<DealId> some(int most) {
        return jdbc.sql(
                        """
                        select deal_id from (select deal_id from stale_journey
                                              order by stale_journey_id limit :most) first
                         group by deal_id order by deal_id
                        """)
                .param("most", most)
                .query((row, n) -> new DealId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Takes the marks of these deals away that are to be seen now. */
    void clear(Collection<DealId> deals) {
        jdbc.sql("delete from stale_journey where deal_id = any(?)")
                .param(JourneyStore.ids(deals))
                .update();
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from stale_journey)")
                .query(Boolean.class)
                .single();
    }
}
