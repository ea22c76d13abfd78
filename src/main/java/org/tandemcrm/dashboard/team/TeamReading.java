package org.tandemcrm.dashboard.team;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.attribution.SalesCut;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.shared.Share;
import org.tandemcrm.user.Person;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Users;

/** Counts what salespeople have in hand and what they closed. */
@Component
class TeamReading {

    private final JdbcClient jdbc;
    private final Users users;

    TeamReading(JdbcClient jdbc, Users users) {
        this.jdbc = jdbc;
        this.users = users;
    }

    /** Somebody who sells, with what they have in hand. */
    record Seller(UserId id, String name, long warmLeads, long openDeals) {}

    /** Everybody who works on leads, by name. */
    List<Seller> sellers(@Nullable UserId only) {
        return users.active().stream()
                .filter(person -> person.may(Right.WORK_LEADS))
                .filter(person -> only == null || only.equals(person.id()))
                .map(this::seller)
                .toList();
    }

    private Seller seller(Person person) {
        return jdbc.sql(
                        """
                        select (select count(*) from lead l join lead_heat h on h.lead_id = l.lead_id
                                 where l.assignee_id = :who and l.outcome is null
                                   and l.accepted_at is null and l.deleted_at is null
                                   and h.shown in ('WARM', 'HOT')) as warm,
                               (select count(*) from deal d
                                 where d.assignee_id = :who and d.closed_on is null) as open
                        """)
                .param("who", person.id().value())
                .query(
                        (row, n) ->
                                new Seller(
                                        person.id(),
                                        person.name(),
                                        row.getLong("warm"),
                                        row.getLong("open")))
                .single();
    }

    /** How many were won of the deals that the person closed. */
    Share closed(SalesCut cut) {
        UserId seller = cut.person();
        ProductId product = cut.product();
        return jdbc.sql(
                        """
                        select count(*) filter (where e.result = 'WON') as won, count(*) as closed
                          from deal d join closure e on e.deal_id = d.deal_id
                         where d.assignee_id = :who and e.reopened_at is null
                           and e.closed_on between :from and :to
                           and (:product::uuid is null
                                or exists (select from deal_line n
                                            where n.deal_id = d.deal_id
                                              and n.product_id = :product))
                        """)
                .param("who", seller == null ? null : seller.value())
                .param("product", product == null ? null : product.value())
                .param("from", cut.period().from())
                .param("to", cut.period().to())
                .query((row, n) -> new Share(row.getLong("won"), row.getLong("closed")))
                .single();
    }
}
