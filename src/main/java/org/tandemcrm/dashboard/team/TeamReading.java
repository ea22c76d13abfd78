package org.tandemcrm.dashboard.team;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.dashboard.Focus;
import org.tandemcrm.dashboard.team.PersonRow.Load;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.shared.Folded;
import org.tandemcrm.user.Person;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Users;

/** Reads who sells, and counts what everybody has in hand. */
@Component
class TeamReading {

    private final JdbcClient jdbc;
    private final Users users;

    TeamReading(JdbcClient jdbc, Users users) {
        this.jdbc = jdbc;
        this.users = users;
    }

    /**
     * Everybody who works on leads, and these others, be they marketers or gone, by name.
     *
     * @param only these alone
     */
    List<Person> people(Salespeople only, Set<UserId> others) {
        Stream<Person> selling =
                users.active().stream().filter(person -> person.may(Right.WORK_LEADS));
        Stream<Person> also =
                Stream.concat(others.stream(), only.ids().stream())
                        .distinct()
                        .map(users::find)
                        .flatMap(Optional::stream)
                        .filter(person -> !person.active() || !person.may(Right.WORK_LEADS));
        return Stream.concat(selling, also)
                .filter(person -> only.include(person.id()))
                .sorted(Comparator.comparing(person -> Folded.sortName(person.name())))
                .toList();
    }

    /** In hand now, by whose they are; nobody's under nothing. A lead has no product. */
    Map<Optional<UserId>, Load> loads(Focus focus) {
        ProductId product = focus.product();
        Map<Optional<UserId>, Load> loads = new HashMap<>();
        jdbc.sql(
                        """
                        select l.assignee_id, count(*) as warm, 0 as open
                          from lead l join lead_heat h on h.lead_id = l.lead_id
                         where l.outcome is null and l.accepted_at is null and l.deleted_at is null
                           and h.shown in ('WARM', 'HOT') and :product::uuid is null
                           and %s
                         group by l.assignee_id
                         union all
                        select d.assignee_id, 0, count(*)
                          from deal d
                         where d.closed_on is null
                           and %s
                           and (:product::uuid is null
                                or exists (select from deal_line n
                                            where n.deal_id = d.deal_id
                                              and n.product_id = :product))
                         group by d.assignee_id
                        """
                                .formatted(
                                        Salespeople.are("l.assignee_id"),
                                        Salespeople.are("d.assignee_id")))
                .param("by", focus.whose().by())
                .param("product", product == null ? null : product.value())
                .query(
                        row -> {
                            UUID id = row.getObject("assignee_id", UUID.class);
                            loads.merge(
                                    Optional.ofNullable(id).map(UserId::new),
                                    new Load(row.getLong("warm"), row.getLong("open")),
                                    Load::plus);
                        });
        return loads;
    }
}
