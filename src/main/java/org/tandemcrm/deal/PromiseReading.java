package org.tandemcrm.deal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what customers were promised. */
@Component
class PromiseReading {

    private final JdbcClient jdbc;

    PromiseReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PromiseCard> find(PromiseId id) {
        return jdbc.sql(sql("p.promise_id = ?"))
                .param(id.value())
                .query((row, n) -> PromiseListing.card(row))
                .optional();
    }

    /** By their days. */
    Map<DealId, List<PromiseCard>> of(Collection<DealId> deals) {
        return jdbc
                .sql(sql("p.deal_id = any(?)") + " order by p.due_on, p.promise_id")
                .param(deals.stream().map(DealId::value).toArray(UUID[]::new))
                .query((row, n) -> PromiseListing.card(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(PromiseCard::dealId));
    }

    List<PromiseCard> of(DealId deal) {
        return of(List.of(deal)).getOrDefault(deal, List.of());
    }

    private static String sql(String which) {
        return "select "
                + PromiseListing.SELECT
                + " from "
                + PromiseListing.FROM
                + " where "
                + which;
    }
}
