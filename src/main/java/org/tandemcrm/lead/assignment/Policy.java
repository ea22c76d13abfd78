package org.tandemcrm.lead.assignment;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Assignment;
import org.tandemcrm.user.UserId;

/** The owner's choices about giving leads away, besides the rule itself. */
@Component
class Policy {

    private final JdbcClient jdbc;

    Policy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param fallback the rule for leads that no territory covers
     * @param heedsCapacity whether whoever has enough to do is passed over under every rule
     * @param version how often it was changed; 0 before it was first kept
     */
    record Choices(Assignment fallback, boolean heedsCapacity, long version) {

        static final Choices USUAL = new Choices(Assignment.ROUND_ROBIN, false, 0);
    }

    Choices choices() {
        return jdbc.sql("select fallback, heeds_capacity, version from assignment_policy")
                .query(
                        (row, n) ->
                                new Choices(
                                        Assignment.valueOf(row.getString("fallback")),
                                        row.getBoolean("heeds_capacity"),
                                        row.getLong("version")))
                .optional()
                .orElse(Choices.USUAL);
    }

    /** Keeps the choices if they are still the ones that the editor saw. */
    boolean keep(Choices next) {
        return jdbc.sql(
                                """
                                insert into assignment_policy
                                select 1, :fallback, :heeds, 1
                                 where :version = 0 or exists (select from assignment_policy)
                                on conflict (assignment_policy_id) do update
                                   set fallback = :fallback, heeds_capacity = :heeds,
                                       version = assignment_policy.version + 1
                                 where assignment_policy.version = :version
                                """)
                        .param("fallback", next.fallback().name())
                        .param("heeds", next.heedsCapacity())
                        .param("version", next.version())
                        .update()
                == 1;
    }

    Map<UserId, Integer> capacities() {
        Map<UserId, Integer> own = new HashMap<>();
        jdbc.sql("select user_id, capacity from assignment_capacity")
                .query(
                        row -> {
                            own.put(
                                    new UserId(row.getObject("user_id", UUID.class)),
                                    row.getInt("capacity"));
                        });
        return own;
    }

    void keepCapacities(Map<UserId, Integer> capacities) {
        jdbc.sql("delete from assignment_capacity").update();
        capacities.forEach(
                (person, capacity) ->
                        jdbc.sql("insert into assignment_capacity values (?, ?)")
                                .params(person.value(), capacity)
                                .update());
    }
}
