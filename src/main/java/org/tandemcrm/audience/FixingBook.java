package org.tandemcrm.audience;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
     * Keeps whom the rules find, and gives those who are still to be put on the list. Who is on it
     * already is chosen, whatever a run after a crash thinks of them.
     */
    public List<UUID> found(CampaignId campaign, Judged judged) {
        Set<UUID> seated = seated(campaign);
        Map<LeftOut, Integer> out = new EnumMap<>(LeftOut.class);
        judged.out()
                .forEach(
                        (reason, people) -> {
                            int without =
                                    (int) people.stream().filter(p -> !seated.contains(p)).count();
                            if (without > 0) {
                                out.put(reason, without);
                            }
                        });
        int left = out.values().stream().mapToInt(Integer::intValue).sum();
        jdbc.sql("update audience_fixing set found = ?, chosen = ? where campaign_id = ?")
                .params(judged.found(), judged.found() - left, campaign.value())
                .update();
        jdbc.sql("delete from audience_left_out where campaign_id = ?")
                .param(campaign.value())
                .update();
        leaveOut(campaign, out);
        return judged.chosen().stream().filter(person -> !seated.contains(person)).toList();
    }

    /**
     * Some of those who were found are not put on the list after all.
     *
     * @param gone how many are no longer known
     * @param out how many are left out by now, by reason
     */
    public void changed(CampaignId campaign, int gone, Map<LeftOut, Integer> out) {
        int fewer = gone + out.values().stream().mapToInt(Integer::intValue).sum();
        if (fewer > 0) {
            jdbc.sql(
                            """
                            update audience_fixing set found = found - ?, chosen = chosen - ?
                             where campaign_id = ?
                            """)
                    .params(gone, fewer, campaign.value())
                    .update();
            leaveOut(campaign, out);
        }
    }

    /** The list was not fixed to the end: somebody may ask for it once more. */
    public void forget(CampaignId campaign) {
        for (String table : List.of("audience_left_out", "audience_fixing")) {
            jdbc.sql("delete from " + table + " where campaign_id = ?")
                    .param(campaign.value())
                    .update();
        }
    }

    private void leaveOut(CampaignId campaign, Map<LeftOut, Integer> out) {
        out.forEach(
                (reason, people) ->
                        jdbc.sql(
                                        """
                                        insert into audience_left_out as known values (?, ?, ?)
                                        on conflict (campaign_id, reason)
                                        do update set people = known.people + excluded.people
                                        """)
                                .params(campaign.value(), reason.name(), people)
                                .update());
    }

    private Set<UUID> seated(CampaignId campaign) {
        return new HashSet<>(
                jdbc.sql("select contact_id from campaign_member where campaign_id = ?")
                        .param(campaign.value())
                        .query(UUID.class)
                        .list());
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
