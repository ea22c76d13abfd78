package org.tandemcrm.lead;

import static org.tandemcrm.lead.Rows.stamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.touch.Direction;
import org.tandemcrm.user.UserId;

/** Reads how to go about a lead. */
@Component
class BearingsReading {

    private static final String BEARINGS =
            """
            select answer.occurred_at, answer.channel, answer.what, answer.cause, heard.campaign_id,
                   k.started_at, k.due_at, claim.user_id, u.name as claimed_by_name, claim.until,
                   array(select c.channel from consent c
                          where c.contact_id = l.contact_id and c.purpose = 'PERSONAL'
                            and c.state = 'REFUSED') as refused
              from lead l
              left join lateral (select e.occurred_at, e.channel, e.what, e.cause from evidence e
                                  where e.lead_id = l.lead_id and e.channel is not null
                                  order by e.occurred_at desc limit 1) answer on true
              left join lateral (select e.campaign_id from evidence e
                                  where e.lead_id = l.lead_id and e.campaign_id is not null
                                  order by e.occurred_at desc limit 1) heard on true
              left join lead_clock k on k.lead_id = l.lead_id and k.stopped_at is null
              left join claim on claim.lead_id = l.lead_id and claim.released_at is null
                             and claim.until > :now
              left join user_account u on u.user_id = claim.user_id
             where l.lead_id = :lead
            """;

    private final JdbcClient jdbc;
    private final ColdRule cold;
    private final ChannelRule channel;
    private final Measures measures;

    BearingsReading(JdbcClient jdbc, ColdRule cold, ChannelRule channel, Measures measures) {
        this.jdbc = jdbc;
        this.cold = cold;
        this.channel = channel;
        this.measures = measures;
    }

    Bearings of(LeadId lead) {
        Instant now = measures.now();
        Approach call = new Approach(lead, Channel.PHONE, Direction.OUTBOUND, now);
        return jdbc.sql(BEARINGS)
                .param("lead", lead.value())
                .param("now", stamp(now))
                .query((row, n) -> bearings(row, call))
                .optional()
                .orElseThrow(() -> new NotFound("There is no such lead."));
    }

    private Bearings bearings(ResultSet row, Approach call) throws SQLException {
        return new Bearings(
                Rows.idOrNull(row, "campaign_id", CampaignId::new),
                answer(row),
                channel.leftBy(call).orElse(null),
                refused(row),
                cold.holdsBack(call),
                Rows.instantOrNull(row, "started_at"),
                Rows.instantOrNull(row, "due_at"),
                clockLeft(row, call.at()),
                Rows.idOrNull(row, "user_id", UserId::new),
                row.getString("claimed_by_name"),
                Rows.instantOrNull(row, "until"));
    }

    private static Bearings.@Nullable Answer answer(ResultSet row) throws SQLException {
        Channel came = Rows.channel(row, "channel");
        return came == null
                ? null
                : new Bearings.Answer(
                        Rows.instant(row, "occurred_at"),
                        came,
                        row.getString("what"),
                        row.getString("cause"));
    }

    private static Set<Channel> refused(ResultSet row) throws SQLException {
        Set<Channel> refused = EnumSet.noneOf(Channel.class);
        for (String name : (String[]) row.getArray("refused").getArray()) {
            refused.add(Channel.valueOf(name));
        }
        return refused;
    }

    private static int clockLeft(ResultSet row, Instant now) throws SQLException {
        Instant from = Rows.instantOrNull(row, "started_at");
        Instant until = Rows.instantOrNull(row, "due_at");
        if (from == null || until == null || !now.isBefore(until)) {
            return 0;
        }
        long all = Math.max(1, Duration.between(from, until).toSeconds());
        return (int) Math.min(100, 100 * Duration.between(now, until).toSeconds() / all);
    }
}
