package org.tandemcrm.attribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * Reads the responses that led to deals: those of the main contact and the stakeholders (or of the
 * whole company, where the owner says so), whichever lead holds them, to the end of the closing day
 * where the company sits, and after the contact's previous sale. Nothing of it is kept, so a fact
 * that comes late counts at once.
 */
@Component
class Journeys {

    private static final String RESPONSES =
            """
            with sale as (
                select d.deal_id, d.lead_id, s.until
                  from unnest(:deals::uuid[], :untils::text[]::date[]) s (deal_id, until)
                  join deal d on d.deal_id = s.deal_id),
            person as (
                select s.deal_id, s.until, l.contact_id
                  from sale s join lead l on l.lead_id = s.lead_id
                 where l.contact_id is not null
                 union
                select s.deal_id, s.until, k.contact_id
                  from sale s join lead_stakeholder k on k.lead_id = s.lead_id
                 union
                select s.deal_id, s.until, a.contact_id
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
                select p.deal_id, p.contact_id, p.until, max(b.closed_on) as sold_before
                  from person p
                  left join sold b on b.contact_id = p.contact_id and b.closed_on < p.until
                 group by p.deal_id, p.contact_id, p.until)
            select p.deal_id, r.response_id, r.campaign_id, g.name as campaign_name, r.contact_id,
                   %s as contact_name, r.kind, r.occurred_at
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

    /** The journey of one sale. */
    Journey of(Sale sale) {
        return of(List.of(sale)).getOrDefault(sale.deal(), Journey.NONE);
    }

    /** The journeys of the sales that have one, with what turned on them. */
    Map<DealId, Journey> of(Collection<Sale> sales) {
        ZoneId zone = firm.zone();
        CreditRules rules = crediting.rules();
        List<Found> found =
                jdbc.sql(RESPONSES)
                        .param(
                                "deals",
                                sales.stream().map(s -> s.deal().value()).toArray(UUID[]::new))
                        .param(
                                "untils",
                                sales.stream()
                                        .map(s -> s.until().toString())
                                        .toArray(String[]::new))
                        .param("zone", zone.getId())
                        .param("wholeCompany", rules.wholeCompany())
                        .param("lookBack", rules.lookBackDays())
                        .query((row, n) -> found(row))
                        .list();
        Map<DealId, List<Touchpoint>> responses =
                found.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Found::deal,
                                        Collectors.mapping(Found::response, Collectors.toList())));
        return turning(sales, responses, zone);
    }

    private Map<DealId, Journey> turning(
            Collection<Sale> sales, Map<DealId, List<Touchpoint>> responses, ZoneId zone) {
        List<LeadId> pursued =
                sales.stream()
                        .filter(sale -> responses.containsKey(sale.deal()))
                        .map(Sale::lead)
                        .toList();
        Map<LeadId, Milestones> milestones = leads.milestones(pursued);
        Map<DealId, Journey> journeys = new HashMap<>();
        for (Sale sale : sales) {
            List<Touchpoint> answers = responses.get(sale.deal());
            Milestones turns = milestones.get(sale.lead());
            if (answers != null && turns != null) {
                journeys.put(
                        sale.deal(),
                        Journey.of(answers, zone).turning(turns.warmedAt(), turns.acceptedAt()));
            }
        }
        return journeys;
    }

    private record Found(DealId deal, Touchpoint response) {}

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                new DealId(row.getObject("deal_id", UUID.class)),
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
