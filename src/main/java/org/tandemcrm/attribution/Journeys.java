package org.tandemcrm.attribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.ResponseId;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactNames;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.Milestones;

/**
 * Reads the responses that led to deals from the facts as they are now: those of the main contact
 * and the stakeholders (or of the whole company, where the owner says so), whichever lead holds
 * them, to the end of the closing day where the company sits, and after the contact's previous
 * sale.
 */
@Component
class Journeys {

    /** Changes with the code of this class and of {@link Journey}: what is stored is built anew. */
    private static final String RULES = "1";

    private static final String SPANS =
            """
            with sale as (
                select * from unnest(:leads::uuid[], :untils::text[]::date[]) s (lead_id, until)),
            person as (
                select s.lead_id, s.until, l.contact_id
                  from sale s join lead l on l.lead_id = s.lead_id
                 where l.contact_id is not null
                 union
                select s.lead_id, s.until, k.contact_id
                  from sale s join lead_stakeholder k on k.lead_id = s.lead_id
                 union
                select s.lead_id, s.until, a.contact_id
                  from sale s join lead l on l.lead_id = s.lead_id
                  left join contact m on m.contact_id = l.contact_id
                  join contact a on a.company_id = coalesce(l.company_id, m.company_id)
                 where :wholeCompany),
            known as (select distinct contact_id from person),
            sold as (
                select l.contact_id, d.closed_on
                  from known p join lead l on l.contact_id = p.contact_id
                  join deal_facts d on d.lead_id = l.lead_id and d.result = 'WON'
                 union
                select k.contact_id, d.closed_on
                  from known p join lead_stakeholder k on k.contact_id = p.contact_id
                  join deal_facts d on d.lead_id = k.lead_id and d.result = 'WON'),
            span as (
                select p.lead_id, p.contact_id, p.until, max(b.closed_on) as sold_before
                  from person p
                  left join sold b on b.contact_id = p.contact_id and b.closed_on < p.until
                 group by p.lead_id, p.contact_id, p.until)
            """;

    private static final String RESPONSES =
            SPANS
                    + """
                    select p.lead_id, r.response_id, r.campaign_id, g.name as campaign_name,
                           r.contact_id, %s as contact_name, r.kind, r.occurred_at
                      from span p
                      join response r on r.contact_id = p.contact_id
                       and r.occurred_at < (p.until + 1)::timestamp at time zone :zone
                       and (p.sold_before is null
                            or r.occurred_at >= (p.sold_before + 1)::timestamp at time zone :zone)
                       and (:lookBack::int is null
                            or r.occurred_at >= (p.until - :lookBack::int)::timestamp at time zone :zone)
                      join campaign g on g.campaign_id = r.campaign_id
                      join contact c on c.contact_id = r.contact_id
                    """
                            .formatted(ContactNames.SHOWN_SQL);

    private static final String REPEATS =
            SPANS + "select distinct lead_id from span where sold_before is not null";

    private final JdbcClient jdbc;
    private final Firm firm;
    private final LeadDesk leads;
    private final Crediting crediting;

    Journeys(JdbcClient jdbc, Firm firm, LeadDesk leads, Crediting crediting) {
        this.jdbc = jdbc;
        this.firm = firm;
        this.leads = leads;
        this.crediting = crediting;
    }

    /** The version of the rules by which journeys are built now, the owner's choices included. */
    String edition() {
        CreditRules rules = crediting.rules();
        Integer days = rules.lookBackDays();
        return "%s zone=%s people=%s days=%s"
                .formatted(
                        RULES,
                        firm.zone(),
                        rules.wholeCompany() ? "company" : "stakeholders",
                        days == null ? "all" : days);
    }

    /** The journey of one sale. */
    Journey of(Sale sale) {
        return of(List.of(sale)).getOrDefault(sale.deal(), Journey.NONE);
    }

    /** The journeys of the sales, empty ones too, with what turned on them. */
    Map<DealId, Journey> of(Collection<Sale> sales) {
        Map<LeadId, LocalDate> untils = new HashMap<>();
        sales.forEach(sale -> untils.put(sale.lead(), sale.until()));
        Map<LeadId, Journey> found = ofLeads(untils);
        Set<LeadId> repeats = sales.isEmpty() ? Set.of() : repeats(untils);
        Map<LeadId, Milestones> milestones = leads.milestones(untils.keySet());
        Map<DealId, Journey> journeys = new HashMap<>();
        for (Sale sale : sales) {
            Journey journey = found.getOrDefault(sale.lead(), Journey.none(firm.zone()));
            Milestones turns = milestones.get(sale.lead());
            if (turns != null) {
                journey = journey.turning(turns.warmedAt(), turns.acceptedAt());
            }
            boolean again = repeats.contains(sale.lead());
            journeys.put(sale.deal(), again ? journey.afterAnotherSale() : journey);
        }
        return journeys;
    }

    /**
     * The journeys of the leads that have one, without what turned on them.
     *
     * @param untils the last day whose responses belong to each
     */
    Map<LeadId, Journey> ofLeads(Map<LeadId, LocalDate> untils) {
        ZoneId zone = firm.zone();
        Map<LeadId, List<Touchpoint>> responses =
                about(RESPONSES, untils)
                        .param("zone", zone.getId())
                        .param("lookBack", crediting.rules().lookBackDays())
                        .query((row, n) -> found(row))
                        .list()
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        Found::lead,
                                        Collectors.mapping(Found::response, Collectors.toList())));
        Map<LeadId, Journey> journeys = new HashMap<>();
        responses.forEach((lead, answers) -> journeys.put(lead, Journey.of(answers, zone)));
        return journeys;
    }

    private Set<LeadId> repeats(Map<LeadId, LocalDate> untils) {
        return Set.copyOf(
                about(REPEATS, untils)
                        .query((row, n) -> new LeadId(row.getObject("lead_id", UUID.class)))
                        .list());
    }

    private JdbcClient.StatementSpec about(String sql, Map<LeadId, LocalDate> untils) {
        List<LeadId> order = List.copyOf(untils.keySet());
        return jdbc.sql(sql)
                .param("leads", order.stream().map(LeadId::value).toArray(UUID[]::new))
                .param(
                        "untils",
                        order.stream()
                                .map(lead -> String.valueOf(untils.get(lead)))
                                .toArray(String[]::new))
                .param("wholeCompany", crediting.rules().wholeCompany());
    }

    private record Found(LeadId lead, Touchpoint response) {}

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                new LeadId(row.getObject("lead_id", UUID.class)),
                new Touchpoint(
                        new ResponseId(row.getObject("response_id", UUID.class)),
                        new CampaignId(row.getObject("campaign_id", UUID.class)),
                        row.getString("campaign_name"),
                        new ContactId(row.getObject("contact_id", UUID.class)),
                        row.getString("contact_name"),
                        ResponseKind.valueOf(row.getString("kind")),
                        row.getTimestamp("occurred_at").toInstant()));
    }
}
