package org.tandemcrm.audience.standing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.Person;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Users;

/** Reads and writes the plans of standing campaigns. */
@Component
class PlanBook {

    private final JdbcClient jdbc;
    private final Users users;
    private final Clock clock;

    PlanBook(JdbcClient jdbc, Users users, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.clock = clock;
    }

    Optional<Plan> find(CampaignId campaign) {
        return jdbc.sql("select version, refreshed_on from standing_campaign where campaign_id = ?")
                .param(campaign.value())
                .query(
                        (row, n) ->
                                new Plan(
                                        row.getInt(1),
                                        steps(campaign),
                                        row.getObject(2, LocalDate.class)))
                .optional();
    }

    /** Keeps the plan if nobody kept another since the editor opened that version. */
    void write(CampaignId campaign, int version, List<Step> steps) {
        int kept =
                jdbc.sql(
                                version == 0
                                        ? "insert into standing_campaign values (:campaign, 1, :now) on conflict do nothing"
                                        : """
                                        update standing_campaign set version = version + 1, kept_at = :now
                                         where campaign_id = :campaign and version = :version
                                        """)
                        .param("campaign", campaign.value())
                        .param("version", version)
                        .param("now", now())
                        .update();
        if (kept == 0) {
            throw new StaleEdit("Somebody changed these steps after you opened them.");
        }
        dropFrom(campaign, steps.size());
        for (int position = 0; position < steps.size(); position++) {
            mustNotStrand(campaign, position, steps.get(position));
            writeStep(campaign, position, steps.get(position));
        }
    }

    /** Gives up a plan under which nobody has entered yet. */
    void drop(CampaignId campaign) {
        dropFrom(campaign, 0);
        jdbc.sql("delete from standing_campaign where campaign_id = ?")
                .param(campaign.value())
                .update();
    }

    boolean hasMembers(CampaignId campaign) {
        return jdbc.sql("select exists (select from standing_member where campaign_id = ?)")
                .param(campaign.value())
                .query(Boolean.class)
                .single();
    }

    /** Campaigns that run, so that people may enter and go on. */
    List<CampaignId> running() {
        return jdbc
                .sql(
                        """
                        select s.campaign_id from standing_campaign s
                          join campaign k on k.campaign_id = s.campaign_id
                         where k.status = 'RUNNING' and k.deleted_at is null
                         order by s.campaign_id
                        """)
                .query(UUID.class)
                .list()
                .stream()
                .map(CampaignId::new)
                .toList();
    }

    void refreshed(CampaignId campaign, LocalDate day) {
        jdbc.sql("update standing_campaign set refreshed_on = ? where campaign_id = ?")
                .params(day, campaign.value())
                .update();
    }

    private List<Step> steps(CampaignId campaign) {
        return jdbc.sql("select * from standing_step where campaign_id = ? order by position")
                .param(campaign.value())
                .query(
                        (row, n) ->
                                new Step(
                                        StepKind.valueOf(row.getString("kind")),
                                        row.getInt("after_days"),
                                        row.getString("what"),
                                        user(row.getObject("assignee_id", UUID.class))))
                .list();
    }

    /** Who waits for a letter or is somebody's task would wait for ever if it were another kind. */
    private void mustNotStrand(CampaignId campaign, int position, Step step) {
        boolean waited =
                jdbc.sql(
                                """
                                select exists (select from standing_deed d
                                  join standing_step s on s.standing_step_id = d.standing_step_id
                                  join standing_member w on w.standing_member_id = d.standing_member_id
                                  join contact c on c.contact_id = w.contact_id
                                 where s.campaign_id = ? and s.position = ? and s.kind <> ?
                                   and d.done_at is null and c.deleted_at is null
                                   and (w.left_at is null or w.left_why = 'THROUGH'))
                                """)
                        .params(campaign.value(), position, step.kind().name())
                        .query(Boolean.class)
                        .single();
        if (waited) {
            throw new RuleBroken(
                    "step-taken",
                    "Step %d still waits to be done for some people. Do it, then change what it is."
                            .formatted(position + 1));
        }
    }

    private void mustKnow(int position, @Nullable UserId assignee) {
        if (assignee == null) {
            return;
        }
        Person person =
                users.find(assignee).orElseThrow(() -> flaw(position, "This user does not exist."));
        if (!person.active()) {
            throw flaw(position, person.name() + " has left. Choose somebody else.");
        }
    }

    private static InvalidInput flaw(int position, String message) {
        return new InvalidInput("steps[%d].assigneeId".formatted(position), message);
    }

    private void writeStep(CampaignId campaign, int position, Step step) {
        mustKnow(position, step.assignee());
        jdbc.sql(
                        """
                        insert into standing_step values (:id, :campaign, :position, :kind, :days, :what, cast(:user as uuid))
                        on conflict (campaign_id, position) do update
                           set kind = excluded.kind, after_days = excluded.after_days,
                               what = excluded.what, assignee_id = excluded.assignee_id
                        """)
                .param("id", Ids.next())
                .param("campaign", campaign.value())
                .param("position", position)
                .param("kind", step.kind().name())
                .param("days", step.afterDays())
                .param("what", step.what())
                .param("user", step.assignee() == null ? null : step.assignee().value())
                .update();
    }

    private void dropFrom(CampaignId campaign, int position) {
        boolean taken =
                jdbc.sql(
                                """
                                select exists (select from standing_deed d
                                  join standing_step s on s.standing_step_id = d.standing_step_id
                                 where s.campaign_id = ? and s.position >= ?)
                                """)
                        .params(campaign.value(), position)
                        .query(Boolean.class)
                        .single();
        if (taken) {
            throw new RuleBroken(
                    "step-taken",
                    "People have gone through a step that you took away. Change it instead.");
        }
        jdbc.sql("delete from standing_step where campaign_id = ? and position >= ?")
                .params(campaign.value(), position)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable UserId user(@Nullable UUID id) {
        return id == null ? null : new UserId(id);
    }
}
