package org.tandemcrm.attribution;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.Gain;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.FirmSettings;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.Salespeople;

/** Reads what was sold. */
@Component
class Sales {

    private final JdbcClient jdbc;
    private final Firm firm;

    Sales(JdbcClient jdbc, Firm firm) {
        this.jdbc = jdbc;
        this.firm = firm;
    }

    /** The deals that were won; of one product the part of each that it has. */
    List<Sale> won(SalesCut cut) {
        FirmSettings settings = firm.settings();
        return jdbc.sql("select f.* from " + CutSql.of(cut))
                .params(CutSql.parameters(cut, settings))
                .query((row, n) -> sale(row, settings, cut.period().to()))
                .list();
    }

    /**
     * The won deals whose kept journey passes one of the campaigns, and those whose journey may: it
     * is not kept, was built by another edition of the rules, or is stale.
     */
    List<Sale> near(Collection<CampaignId> campaigns, String edition, Salespeople whose) {
        FirmSettings settings = firm.settings();
        LocalDate today = firm.today();
        return jdbc.sql(
                        """
                        select f.* from deal_facts f
                         where f.result = 'WON' and %s
                           and f.deal_id in (
                               select deal_id from journey_step where campaign_id = any(:campaigns)
                                union all
                               select d.deal_id from deal d
                                where d.closed_on is not null
                                  and not exists (
                                      select from journey j
                                       where j.deal_id = d.deal_id and j.until_day = d.closed_on
                                         and j.edition = :edition)
                                union all
                               select deal_id from stale_journey)
                        """
                                .formatted(Salespeople.are("f.assignee_id")))
                .param("campaigns", campaigns.stream().map(CampaignId::value).toArray(UUID[]::new))
                .param("edition", edition)
                .param("by", whose.by())
                .query((row, n) -> sale(row, settings, today))
                .list();
    }

    /** The deals that were lost in the period. */
    List<Sale> lostIn(Period period) {
        FirmSettings settings = firm.settings();
        return jdbc.sql(
                        """
                        select * from deal_facts
                         where result = 'LOST' and closed_on between :from and :to
                        """)
                .param("from", period.from())
                .param("to", period.to())
                .query((row, n) -> sale(row, settings, period.to()))
                .list();
    }

    /** Those of the deals that are closed, as won or lost. */
    List<Sale> closed(Collection<DealId> deals) {
        FirmSettings settings = firm.settings();
        LocalDate today = firm.today();
        return jdbc.sql(
                        """
                        select * from deal_facts
                         where result is not null and deal_id = any(?) order by deal_id
                        """)
                .param(JourneyStore.ids(deals))
                .query((row, n) -> sale(row, settings, today))
                .list();
    }

    /** The next closed deals in the order of their ids. */
    List<Sale> closedAfter(@Nullable DealId last, int most) {
        FirmSettings settings = firm.settings();
        LocalDate today = firm.today();
        return jdbc.sql(
                        """
                        select * from deal_facts
                         where result is not null and (:last::uuid is null or deal_id > :last)
                         order by deal_id limit :most
                        """)
                .param("last", last == null ? null : last.value())
                .param("most", most)
                .query((row, n) -> sale(row, settings, today))
                .list();
    }

    long countClosed() {
        return jdbc.sql("select count(*) from deal where closed_on is not null")
                .query(Long.class)
                .single();
    }

    /** Leads without a deal whose last answer lies in the period, with its day. */
    Map<LeadId, LocalDate> quiet(Period period) {
        Map<LeadId, LocalDate> untils = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select e.lead_id, max((r.occurred_at at time zone :zone)::date) as until
                          from response r join evidence e on e.response_id = r.response_id
                          join lead l on l.lead_id = e.lead_id
                         where l.deleted_at is null
                           and not exists (select 1 from deal d where d.lead_id = l.lead_id)
                         group by e.lead_id
                        having max((r.occurred_at at time zone :zone)::date) between :from and :to
                        """)
                .param("from", period.from())
                .param("to", period.to())
                .param("zone", firm.zone().getId())
                .query(
                        row -> {
                            untils.put(
                                    new LeadId(row.getObject("lead_id", UUID.class)),
                                    row.getObject("until", LocalDate.class));
                        });
        return untils;
    }

    Sale of(DealId deal) {
        FirmSettings settings = firm.settings();
        LocalDate today = firm.today();
        return jdbc.sql("select * from deal_facts where deal_id = ?")
                .param(deal.value())
                .query((row, n) -> sale(row, settings, today))
                .optional()
                .orElseThrow(() -> new NotFound("This deal does not exist."));
    }

    private static Sale sale(ResultSet row, FirmSettings settings, LocalDate today)
            throws SQLException {
        boolean won = "WON".equals(row.getString("result"));
        BigDecimal worth = won ? row.getBigDecimal("amount") : BigDecimal.ZERO;
        Money amount = new Money(worth, settings.currency());
        BigDecimal margin = won ? row.getBigDecimal("margin") : null;
        LocalDate closed = row.getObject("closed_on", LocalDate.class);
        return new Sale(
                new DealId(row.getObject("deal_id", UUID.class)),
                new LeadId(row.getObject("lead_id", UUID.class)),
                row.getLong("number"),
                row.getString("name"),
                amount,
                Gain.of(
                                amount,
                                margin,
                                won ? row.getBigDecimal("known_margin") : null,
                                won ? row.getBigDecimal("uncosted_amount") : null,
                                settings)
                        .margin(),
                closed == null ? today : closed);
    }
}
