package org.tandemcrm.attribution;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
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
import org.tandemcrm.user.UserId;

/** Reads what was sold. */
@Component
class Sales {

    private final JdbcClient jdbc;
    private final Firm firm;

    Sales(JdbcClient jdbc, Firm firm) {
        this.jdbc = jdbc;
        this.firm = firm;
    }

    /** The deals that were won in the period, by that salesperson if one is named. */
    List<Sale> wonIn(Period period, @Nullable UserId salesperson) {
        FirmSettings settings = firm.settings();
        return jdbc.sql(
                        """
                        select * from deal_facts
                         where result = 'WON' and closed_on between :from and :to
                           and (:by::uuid is null or assignee_id = :by)
                        """)
                .param("from", period.from())
                .param("to", period.to())
                .param("by", salesperson == null ? null : salesperson.value())
                .query((row, n) -> sale(row, settings, period.to()))
                .list();
    }

    /** The won deals in which somebody has a part who answered one of the campaigns. */
    List<Sale> near(Collection<CampaignId> campaigns, @Nullable UserId salesperson) {
        FirmSettings settings = firm.settings();
        LocalDate today = firm.today();
        return jdbc.sql(
                        """
                        with answered as (
                            select distinct contact_id from response
                             where campaign_id = any(:campaigns)),
                        pursued as (
                            select l.lead_id from answered a
                              join lead l on l.contact_id = a.contact_id
                             union
                            select k.lead_id from answered a
                              join lead_stakeholder k on k.contact_id = a.contact_id
                             union
                            select l.lead_id from answered a
                              join contact c on c.contact_id = a.contact_id
                              join contact p on p.company_id = c.company_id
                              join lead l on l.contact_id = p.contact_id
                             where (select whole_company from credit_rules)
                             union
                            select l.lead_id from answered a
                              join contact c on c.contact_id = a.contact_id
                              join lead l on l.company_id = c.company_id
                             where (select whole_company from credit_rules))
                        select f.* from pursued p join deal_facts f on f.lead_id = p.lead_id
                         where f.result = 'WON' and (:by::uuid is null or f.assignee_id = :by)
                        """)
                .param("campaigns", campaigns.stream().map(CampaignId::value).toArray(UUID[]::new))
                .param("by", salesperson == null ? null : salesperson.value())
                .query((row, n) -> sale(row, settings, today))
                .list();
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
