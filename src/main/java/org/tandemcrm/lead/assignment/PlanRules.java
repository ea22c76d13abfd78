package org.tandemcrm.lead.assignment;

import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Assignment;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.lead.Sellers;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Users;

/** What a plan must keep to, each reason at its field, and whom it is about. */
@Component
class PlanRules {

    private static final int LONGEST_WORDS = 2000;
    private static final int MOST_LEADS = 10_000;

    private final JdbcClient jdbc;
    private final Workforce workforce;
    private final Firm firm;
    private final Users users;

    PlanRules(JdbcClient jdbc, Workforce workforce, Firm firm, Users users) {
        this.jdbc = jdbc;
        this.workforce = workforce;
        this.firm = firm;
        this.users = users;
    }

    /**
     * @throws InvalidInput with every reason against the plan
     */
    void check(AssignmentPlan plan) {
        List<Flaw> flaws = new ArrayList<>();
        if (plan.fallback() == Assignment.BY_TERRITORY) {
            flaws.add(new Flaw("fallback", "Choose what holds where no line fits."));
        }
        for (int i = 0; i < plan.territories().size(); i++) {
            check(plan.territories().get(i), "lines[%d]".formatted(i), flaws);
        }
        plan.capacities()
                .forEach(
                        (person, capacity) -> {
                            if (capacity < 0 || capacity > MOST_LEADS) {
                                flaws.add(
                                        new Flaw(
                                                "capacities[" + person + "]",
                                                "Somebody can carry 0 to 10,000 leads."));
                            }
                        });
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
    }

    private void check(Territory territory, String line, List<Flaw> flaws) {
        if (Territory.words(territory.words()).isEmpty()) {
            flaws.add(new Flaw(line + ".words", "Write at least one word."));
        }
        if (territory.words().length() > LONGEST_WORDS) {
            flaws.add(new Flaw(line + ".words", "At most 2,000 characters."));
        }
        if (!workforce.works(territory.assignee())) {
            flaws.add(new Flaw(line + ".assignee", "Choose somebody who works leads."));
        }
    }

    List<Burden> burdens() {
        return jdbc.sql(
                        """
                        select u.user_id, u.name,
                               (select count(*) from lead l
                                 where l.assignee_id = u.user_id and l.concluded_at is null
                                   and l.deleted_at is null) as open,
                               (select max(a.last_day) from absence a
                                 where a.user_id = u.user_id and a.ended_at is null
                                   and a.first_day <= :today and a.last_day >= :today) as until
                          from user_account u
                         where u.user_id = any(:sellers)
                         order by u.sort_name, u.user_id
                        """)
                .param(
                        "sellers",
                        Sellers.of(users).stream()
                                .map(person -> person.id().value())
                                .toArray(UUID[]::new))
                .param("today", firm.today())
                .query(
                        (row, n) -> {
                            Date until = row.getDate("until");
                            return new Burden(
                                    new UserId(row.getObject("user_id", UUID.class)),
                                    row.getString("name"),
                                    row.getInt("open"),
                                    until == null ? null : until.toLocalDate());
                        })
                .list();
    }
}
