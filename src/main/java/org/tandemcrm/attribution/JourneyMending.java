package org.tandemcrm.attribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.deal.DealId;

/** Builds marked journeys anew and keeps them, so that readers need not. */
@Component
@Transactional
class JourneyMending {

    private final StaleJourneys stale;
    private final Sales sales;
    private final Ways ways;
    private final JdbcClient jdbc;

    JourneyMending(StaleJourneys stale, Sales sales, Ways ways, JdbcClient jdbc) {
        this.stale = stale;
        this.sales = sales;
        this.ways = ways;
        this.jdbc = jdbc;
    }

    /**
     * Mends some in one transaction. The marks go before the facts are read: whatever is committed
     * later has its own mark and stays marked.
     *
     * @return how many
     */
    public int some(int most) {
        List<DealId> deals = locked(stale.some(most));
        if (!deals.isEmpty()) {
            stale.clear(deals);
            List<Sale> closed = sales.closed(deals);
            List<DealId> open = new ArrayList<>(deals);
            open.removeAll(closed.stream().map(Sale::deal).toList());
            ways.forget(open);
            ways.build(closed);
        }
        return deals.size();
    }

    /** Deals on which somebody works at this moment are left for the next time. */
    private List<DealId> locked(Collection<DealId> deals) {
        return jdbc.sql(
                        """
                        select deal_id from deal where deal_id = any(?)
                         order by deal_id for no key update skip locked
                        """)
                .param(JourneyStore.ids(deals))
                .query((row, n) -> new DealId(row.getObject(1, UUID.class)))
                .list();
    }
}
