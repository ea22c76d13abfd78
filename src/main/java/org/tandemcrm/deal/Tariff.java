package org.tandemcrm.deal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.offering.PriceBook;
import org.tandemcrm.offering.PriceListId;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.offering.Quote;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Right;

/** By which prices a deal is reckoned: those of the campaign that brought its lead. */
@Component
class Tariff {

    private final JdbcClient jdbc;
    private final PriceBook prices;
    private final Firm firm;
    private final CurrentUser me;
    private final Clock clock;

    Tariff(JdbcClient jdbc, PriceBook prices, Firm firm, CurrentUser me, Clock clock) {
        this.jdbc = jdbc;
        this.prices = prices;
        this.firm = firm;
        this.me = me;
        this.clock = clock;
    }

    Map<ProductId, Quote> quotes(LeadId lead, Collection<ProductId> products, LocalDate day) {
        return prices.quote(products, inForce(lead, day).orElse(null), day);
    }

    /** The price list of the campaign that the lead answered last, of those in force on the day. */
    Optional<PriceListId> inForce(LeadId lead, LocalDate day) {
        return jdbc.sql(
                        """
                        select p.price_list_id
                          from evidence e
                          join campaign k on k.campaign_id = e.campaign_id
                          join price_list p on p.price_list_id = k.price_list_id
                         where e.lead_id = :lead and k.deleted_at is null and p.deleted_at is null
                           and :day between p.valid_from and coalesce(p.valid_to, :day)
                         order by e.occurred_at desc, e.campaign_id limit 1
                        """)
                .param("lead", lead.value())
                .param("day", day)
                .query((row, n) -> new PriceListId(row.getObject(1, UUID.class)))
                .optional();
    }

    Currency currency() {
        return firm.currency();
    }

    LocalDate today() {
        return firm.today();
    }

    Instant now() {
        return clock.instant();
    }

    boolean seesCosts() {
        return me.get().may(Right.SEE_COSTS);
    }
}
