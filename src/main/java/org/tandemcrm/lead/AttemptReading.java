package org.tandemcrm.lead;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.Channel;

/** Reads how often a lead was tried without an answer, and by which ways it can be reached. */
@Component
class AttemptReading {

    private static final String TRIES =
            """
            with since as (
              select greatest(
                       (select max(e.occurred_at) from evidence e
                         where e.lead_id = :lead and e.channel is not null),
                       (select max(b.at) from handback b where b.lead_id = :lead),
                       (select max(t.occurred_at)
                          from lead_touch lt join touch t on t.touch_id = lt.touch_id
                         where lt.lead_id = :lead
                           and (t.direction = 'INBOUND'
                                or t.outcome in ('TALKED', 'MEETING_SET', 'ASKED_PRICE', 'NOT_NOW'))))
                     as at)
            select tried.made, tried.first_at, tried.last_by, came.channel as bound,
                   (known.phones > 0 or known.mailboxes = 0) and not tried.wrong_number
                     and not exists (select from consent n
                                      where n.contact_id = l.contact_id and n.channel = 'PHONE'
                                        and n.purpose = 'PERSONAL' and n.state = 'REFUSED')
                     as by_phone,
                   (known.mailboxes > 0 or known.phones = 0)
                     and not exists (select from evidence e
                                      where e.lead_id = l.lead_id and e.kind = 'BOUNCED'
                                        and e.occurred_at > coalesce(since.at, '-infinity'))
                     and not exists (select from consent n
                                      where n.contact_id = l.contact_id and n.channel = 'EMAIL'
                                        and n.purpose = 'PERSONAL' and n.state = 'REFUSED')
                     as by_mail
              from lead l cross join since
             cross join lateral
                   (select (select count(*) from contact_phone p
                             where p.contact_id = l.contact_id) as phones,
                           (select count(*) from contact_email m
                             where m.contact_id = l.contact_id) as mailboxes) known
             cross join lateral
                   (select count(*) filter (where t.outcome in ('NO_ANSWER', 'LEFT_MESSAGE')) as made,
                           min(t.occurred_at) filter (where t.outcome in ('NO_ANSWER', 'LEFT_MESSAGE'))
                             as first_at,
                           (array_agg(t.channel order by t.occurred_at desc)
                             filter (where t.outcome in ('NO_ANSWER', 'LEFT_MESSAGE')))[1] as last_by,
                           coalesce(bool_or(t.channel = 'PHONE' and t.outcome = 'WRONG_PERSON'), false)
                             as wrong_number
                      from lead_touch lt join touch t on t.touch_id = lt.touch_id
                     where lt.lead_id = l.lead_id and t.direction = 'OUTBOUND'
                       and t.occurred_at >= coalesce(since.at, '-infinity')) tried
              left join lateral
                   (select e.channel from evidence e
                     where e.lead_id = l.lead_id and e.channel in ('EMAIL', 'MESSAGE')
                       and e.occurred_at = since.at and e.kind not in ('CLICKED', 'SCANNED')
                     limit 1) came on true
             where l.lead_id = :lead
            """;

    private final JdbcClient jdbc;
    private final Measures measures;

    AttemptReading(JdbcClient jdbc, Measures measures) {
        this.jdbc = jdbc;
        this.measures = measures;
    }

    AttemptPlan of(LeadId lead) {
        return jdbc.sql(TRIES).param("lead", lead.value()).query((row, n) -> plan(row)).single();
    }

    private AttemptPlan plan(ResultSet row) throws SQLException {
        Instant first = Rows.instantOrNull(row, "first_at");
        return new AttemptPlan(
                row.getInt("made"),
                first == null ? null : measures.dayOf(first),
                Rows.channel(row, "last_by"),
                open(row),
                Rows.channel(row, "bound"));
    }

    private static List<Channel> open(ResultSet row) throws SQLException {
        List<Channel> open = new ArrayList<>();
        if (row.getBoolean("by_phone")) {
            open.add(Channel.PHONE);
        }
        if (row.getBoolean("by_mail")) {
            open.add(Channel.EMAIL);
        }
        return open;
    }
}
