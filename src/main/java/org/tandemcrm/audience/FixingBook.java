package org.tandemcrm.audience;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.job.JobId;
import org.tandemcrm.shared.RuleBroken;

/** Reads and writes how a campaign's list was fixed. */
@Component
@Transactional
class FixingBook {

    private final JdbcClient jdbc;
    private final Clock clock;

    FixingBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Fixing> find(CampaignId campaign) {
        Map<LeftOut, Integer> out = leftOut(campaign);
        return jdbc.sql("select * from audience_fixing where campaign_id = ?")
                .param(campaign.value())
                .query(
                        (row, n) -> {
                            OffsetDateTime fixed = row.getObject("fixed_at", OffsetDateTime.class);
                            return new Fixing(
                                    new JobId(row.getObject("job_id", UUID.class)),
                                    row.getTimestamp("asked_at").toInstant(),
                                    row.getObject("found", Integer.class),
                                    row.getObject("chosen", Integer.class),
                                    out,
                                    fixed == null ? null : fixed.toInstant());
                        })
                .optional();
    }

    /** Work on the list was started; if somebody else was faster, none is. */
    public void ask(CampaignId campaign, JobId job) {
        int asked =
                jdbc.sql(
                                """
                                insert into audience_fixing (campaign_id, job_id, asked_at)
                                values (?, ?, ?) on conflict do nothing
                                """)
                        .params(campaign.value(), job.value(), now())
                        .update();
        if (asked == 0) {
            throw new RuleBroken("list-fixed", "The list of this campaign is fixed already.");
        }
    }

    /**
     * Keeps whom the rules found when they were first asked; a run after a crash changes nothing.
     */
    public void found(CampaignId campaign, Judged judged) {
        int first =
                jdbc.sql(
                                """
                                update audience_fixing set found = ?, chosen = ?
                                 where campaign_id = ? and found is null
                                """)
                        .params(judged.found(), judged.chosen().size(), campaign.value())
                        .update();
        if (first == 1) {
            judged.out()
                    .forEach(
                            (reason, people) ->
                                    jdbc.sql("insert into audience_left_out values (?, ?, ?)")
                                            .params(campaign.value(), reason.name(), people)
                                            .update());
        }
    }

    public void fixed(CampaignId campaign) {
        jdbc.sql("update audience_fixing set fixed_at = ? where campaign_id = ?")
                .params(now(), campaign.value())
                .update();
    }

    private Map<LeftOut, Integer> leftOut(CampaignId campaign) {
        Map<LeftOut, Integer> out = new EnumMap<>(LeftOut.class);
        jdbc.sql("select reason, people from audience_left_out where campaign_id = ?")
                .param(campaign.value())
                .query(
                        row -> {
                            out.put(LeftOut.valueOf(row.getString(1)), row.getInt(2));
                        });
        return out;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
