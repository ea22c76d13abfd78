package org.tandemcrm.lead;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps up with changes of temperature that a fixture writes as rows. */
public final class FirstWarmths {

    private FirstWarmths() {}

    /** Tells anew when each lead first was warm and hot. */
    public static void keep(JdbcClient jdbc) {
        jdbc.sql(
                        """
                        insert into lead_first_warmth (lead_id, warm_at, hot_at)
                        select lead_id, min(at), min(at) filter (where to_temperature = 'HOT')
                          from temperature_change where to_temperature <> 'COLD' group by lead_id
                        on conflict (lead_id) do update
                           set warm_at = excluded.warm_at, hot_at = excluded.hot_at
                        """)
                .update();
    }
}
