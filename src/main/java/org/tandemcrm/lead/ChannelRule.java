package org.tandemcrm.lead;

import static org.tandemcrm.lead.Rows.stamp;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.Channel;

/**
 * Follow up the way they came (R6): whoever wrote is answered in writing. A call or visit instead
 * wants a reason, once for each of their answers; after two tries without one the channel is free.
 * A click is no answer in writing.
 */
@Component
class ChannelRule {

    private static final Set<Channel> WRITTEN = EnumSet.of(Channel.EMAIL, Channel.MESSAGE);
    private static final Set<Channel> SPOKEN = EnumSet.of(Channel.PHONE, Channel.VISIT);

    private static final String BINDING_CHANNEL =
            """
            select answer.channel from (
              select e.channel, e.occurred_at from evidence e
               where e.lead_id = :lead and e.channel is not null and e.occurred_at <= :at
                 and e.kind not in ('CLICKED', 'SCANNED')
               order by e.occurred_at desc limit 1) answer
             where 2 > (select count(*) from lead_touch lt join touch t on t.touch_id = lt.touch_id
                         where lt.lead_id = :lead and t.direction = 'OUTBOUND'
                           and t.occurred_at >= answer.occurred_at and t.occurred_at < :at
                           and t.outcome in ('NO_ANSWER', 'LEFT_MESSAGE', 'SENT_MATERIAL', 'OTHER'))
               and not exists (select from lead_touch lt join touch t on t.touch_id = lt.touch_id
                                where lt.lead_id = :lead and t.direction = 'OUTBOUND'
                                  and t.occurred_at >= answer.occurred_at and t.occurred_at < :at
                                  and t.channel_reason is not null)
               and not exists (select from lead l join consent n on n.contact_id = l.contact_id
                                where l.lead_id = :lead and n.channel = answer.channel
                                  and n.purpose = 'PERSONAL' and n.state = 'REFUSED')
            """;

    private final JdbcClient jdbc;

    ChannelRule(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The channel by which they wrote, if this approach of ours leaves it without a reason yet. */
    Optional<Channel> leftBy(Approach approach) {
        if (!approach.isOurs() || !SPOKEN.contains(approach.channel())) {
            return Optional.empty();
        }
        return jdbc.sql(BINDING_CHANNEL)
                .param("lead", approach.lead().value())
                .param("at", stamp(approach.at()))
                .query((row, n) -> Channel.valueOf(row.getString(1)))
                .optional()
                .filter(WRITTEN::contains);
    }
}
