package org.tandemcrm.deal;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.SalesTeam;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.SalespeopleChoice;
import org.tandemcrm.user.UserId;

/**
 * Whose figures a page can be about: salespeople, and whoever else has leads or deals in work or
 * closed some in its days, be they gone by now.
 */
@Component
@Transactional(readOnly = true)
public class Sellers {

    private static final String AT_WORK =
            """
            select u.user_id from user_account u
             where exists (select from deal d
                            where d.assignee_id = u.user_id and d.closed_on is null)
                or exists (select from lead l
                            where l.assignee_id = u.user_id and l.outcome is null
                              and l.accepted_at is null and l.deleted_at is null)
            """;

    private final JdbcClient jdbc;
    private final Closings closings;
    private final SalesTeam team;

    Sellers(JdbcClient jdbc, Closings closings, SalesTeam team) {
        this.jdbc = jdbc;
        this.closings = closings;
        this.team = team;
    }

    /** Of a page about some days; the chosen ones are among them whoever they are. */
    public SalespeopleChoice choice(Salespeople chosen, Period days) {
        Set<UserId> sellers = atWork();
        closings.in(days, Salespeople.EVERYBODY, null).stream()
                .map(KeptClosing::assignee)
                .filter(Objects::nonNull)
                .forEach(sellers::add);
        return team.choice(chosen, sellers);
    }

    /** Of a page about what is to do now. */
    public SalespeopleChoice now(Salespeople chosen) {
        return team.choice(chosen, atWork());
    }

    private Set<UserId> atWork() {
        return new HashSet<>(
                jdbc.sql(AT_WORK)
                        .query((row, n) -> new UserId(row.getObject("user_id", UUID.class)))
                        .list());
    }
}
