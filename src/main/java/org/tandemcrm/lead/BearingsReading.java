package org.tandemcrm.lead;

import static org.tandemcrm.lead.Rows.stamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
            select answer.occurred_at, answer.channel, heard.campaign_id, k.started_at, k.due_at,
                   claim.user_id, u.name as claimed_by_name, claim.until
              from lead l
              left join lateral (select e.occurred_at, e.channel from evidence e
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
                Rows.instantOrNull(row, "occurred_at"),
                Rows.channel(row, "channel"),
                channel.leftBy(call).orElse(null),
                cold.holdsBack(call),
                Rows.instantOrNull(row, "started_at"),
                Rows.instantOrNull(row, "due_at"),
                Rows.idOrNull(row, "user_id", UserId::new),
                row.getString("claimed_by_name"),
                Rows.instantOrNull(row, "until"));
    }
}
