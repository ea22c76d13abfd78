package org.tandemcrm.deal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.user.UserId;

/** Many deals at once, written past the rules: for columns, figures and measurements. */
@Component
public class DealCrowd {

    private static final String KEY =
            "('%s0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid";

    private final JdbcClient jdbc;

    DealCrowd(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Deals of companies, numbered from one behind the last: one in five without a day. */
    public void open(int first, int last, UserId assignee) {
        run(
                first,
                last,
                assignee,
                """
                insert into company (company_id, version, name, sort_name, search_text, created_at)
                select %s, 0, 'Company ' || n, 'company ' || n, 'company ' || n, now()
                  from generate_series(:first, :last) n
                """
                        .formatted(KEY.formatted('c')),
                """
                insert into lead (lead_id, version, company_id, by_response, opened_at, accepted_at)
                select %s, 0, %s, false, now() - interval '30 days', now() - interval '20 days'
                  from generate_series(:first, :last) n
                """
                        .formatted(KEY.formatted('e'), KEY.formatted('c')),
                """
                insert into deal (deal_id, version, number, lead_id, name, sort_name, search_text,
                       first_stage, stage, stage_since, amount, expected_close_on, accepted_at, assignee_id, recorded_at)
                select %s, 0, 1000000 + n, %s, 'Deal ' || n, 'deal ' || n, 'deal ' || n,
                       'ACCEPTED', (array['ACCEPTED', 'NEEDS_UNDERSTOOD', 'PROPOSAL', 'VERBAL_YES'])[1 + n %% 4],
                       now() - n %% 30 * interval '1 day', 100 + n,
                       case when n %% 5 > 0 then current_date - 20 + n %% 240 end,
                       now() - interval '20 days', :by, now()
                  from generate_series(:first, :last) n
                """
                        .formatted(KEY.formatted('d'), KEY.formatted('e')));
    }

    /** Ends those deals: of every ten, so many are won. */
    public void close(int first, int last, int wonOfTen, UserId by) {
        run(
                first,
                last,
                by,
                """
                insert into closure (closure_id, version, deal_id, result, amount, reason, closed_on, recorded_at, closed_by)
                select gen_random_uuid(), 0, %1$s, case when n %% 10 < %2$d then 'WON' else 'LOST' end,
                       case when n %% 10 < %2$d then 100 + n end,
                       case when n %% 10 < %2$d then null else 'Price' end,
                       current_date - n %% 300, now(), :by
                  from generate_series(:first, :last) n
                """
                        .formatted(KEY.formatted('d'), wonOfTen),
                """
                update deal d set closed_on = e.closed_on from closure e
                 where e.deal_id = d.deal_id and d.closed_on is null
                   and d.number between 1000000 + :first and 1000000 + :last and cast(:by as uuid) is not null
                """);
    }

    private void run(int first, int last, UserId by, String... statements) {
        for (String sql : List.of(statements)) {
            jdbc.sql(sql)
                    .param("first", first)
                    .param("last", last)
                    .param("by", by.value())
                    .update();
        }
    }
}
