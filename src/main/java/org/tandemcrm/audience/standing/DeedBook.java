package org.tandemcrm.audience.standing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.audience.OpenTask;
import org.tandemcrm.audience.PrintPosting;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactListing;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.UserId;

/** Reads and writes what steps ask of us. */
@Component
class DeedBook {

    private static final int MOST_TASKS = 200;

    /** What waits for one of us at one step; whoever left on the way is done with. */
    private static final String OPEN =
            """
            standing_deed d
              join standing_step s on s.standing_step_id = d.standing_step_id
              join standing_member w on w.standing_member_id = d.standing_member_id
              join contact c on c.contact_id = w.contact_id and c.deleted_at is null
             where s.campaign_id = :campaign and d.done_at is null
               and (w.left_at is null or w.left_why = 'THROUGH')
            """;

    private final JdbcClient jdbc;
    private final StepTaking steps;
    private final CurrentUser me;
    private final Clock clock;

    DeedBook(JdbcClient jdbc, StepTaking steps, CurrentUser me, Clock clock) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.me = me;
        this.clock = clock;
    }

    Standing standing(CampaignId campaign, LocalDate today) {
        Map<LeftWhy, Integer> left = new EnumMap<>(LeftWhy.class);
        int[] onTheWay = new int[1];
        jdbc.sql("select left_why, count(*) from standing_member where campaign_id = ? group by 1")
                .param(campaign.value())
                .query(
                        row -> {
                            if (row.getString(1) == null) {
                                onTheWay[0] = row.getInt(2);
                            } else {
                                left.put(LeftWhy.valueOf(row.getString(1)), row.getInt(2));
                            }
                        });
        return new Standing(onTheWay[0], left, waiting(campaign, today), tasks(campaign));
    }

    private record Ticked(int position, UUID member) {}

    /** The task is over, and its person goes on from today; once, however often it is said. */
    void tick(CampaignId campaign, Plan plan, UUID deed, boolean skipped, LocalDate today) {
        Optional<Ticked> ticked =
                jdbc.sql(
                                """
                                update standing_deed d set done_at = :now, done_by = :me, skipped = :skipped
                                  from standing_step s
                                 where s.standing_step_id = d.standing_step_id and s.campaign_id = :campaign
                                   and s.kind = 'TASK' and d.standing_deed_id = :deed and d.done_at is null
                                returning s.position, d.standing_member_id
                                """)
                        .param("now", now())
                        .param("me", me.get().id().value())
                        .param("skipped", skipped)
                        .param("campaign", campaign.value())
                        .param("deed", deed)
                        .query((row, n) -> new Ticked(row.getInt(1), row.getObject(2, UUID.class)))
                        .optional();
        if (ticked.isEmpty()) {
            mustBeTask(campaign, deed);
        }
        ticked.ifPresent(task -> steps.goOn(plan, task.position(), List.of(task.member()), today));
    }

    private void mustBeTask(CampaignId campaign, UUID deed) {
        boolean known =
                jdbc.sql(
                                """
                                select exists (select from standing_deed d
                                  join standing_step s on s.standing_step_id = d.standing_step_id
                                 where s.campaign_id = ? and s.kind = 'TASK' and d.standing_deed_id = ?)
                                """)
                        .params(campaign.value(), deed)
                        .query(Boolean.class)
                        .single();
        if (!known) {
            throw new NotFound("This task does not exist.");
        }
    }

    /**
     * The step is taken for those who stood in the file, whether they are still on the way or not.
     */
    int posted(
            CampaignId campaign,
            Plan plan,
            int position,
            PrintPosting.Posted file,
            LocalDate today) {
        List<UUID> members =
                jdbc.sql(
                                """
                                update standing_deed d set done_at = :now, done_by = :me
                                  from standing_step s, standing_member w
                                 where s.standing_step_id = d.standing_step_id and s.campaign_id = :campaign
                                   and w.standing_member_id = d.standing_member_id
                                   and w.contact_id = any(:people) and d.made_at <= :madeAt
                                   and s.kind = 'PRINT' and s.position = :position and d.done_at is null
                                returning d.standing_member_id
                                """)
                        .param("now", now())
                        .param("me", me.get().id().value())
                        .param("campaign", campaign.value())
                        .param("position", position)
                        .param("people", file.people().toArray(UUID[]::new))
                        .param("madeAt", file.madeAt().atOffset(ZoneOffset.UTC))
                        .query(UUID.class)
                        .list();
        steps.goOn(plan, position, members, today);
        return members.size();
    }

    List<UUID> atPrinter(CampaignId campaign, int position) {
        return jdbc.sql(
                        "select c.contact_id from %s and s.kind = 'PRINT' and s.position = :position and w.left_at is null"
                                .formatted(OPEN))
                .param("campaign", campaign.value())
                .param("position", position)
                .query(UUID.class)
                .list();
    }

    private Map<Integer, Integer> waiting(CampaignId campaign, LocalDate today) {
        Map<Integer, Integer> waiting = new HashMap<>();
        jdbc.sql(
                        """
                        select s.position, count(*) from standing_member w
                          join standing_step s on s.campaign_id = w.campaign_id and s.position = w.steps_taken
                         where w.campaign_id = ? and w.left_at is null and w.due_on <= ?
                         group by s.position
                        """)
                .params(campaign.value(), today)
                .query(
                        row -> {
                            waiting.put(row.getInt(1), row.getInt(2));
                        });
        return waiting;
    }

    private List<Standing.Task> tasks(CampaignId campaign) {
        return jdbc.sql(
                        "select d.standing_deed_id, c.contact_id, %s as name, s.what, s.assignee_id, d.made_at, d.made_at < :late as late from %s and s.kind = 'TASK' order by d.made_at, d.standing_deed_id limit %d"
                                .formatted(ContactListing.NAME, OPEN, MOST_TASKS))
                .param("campaign", campaign.value())
                .param("late", now().minus(OpenTask.PATIENCE))
                .query(
                        (row, n) ->
                                new Standing.Task(
                                        row.getObject(1, UUID.class),
                                        new ContactId(row.getObject(2, UUID.class)),
                                        row.getString(3),
                                        row.getString(4),
                                        new UserId(row.getObject(5, UUID.class)),
                                        row.getTimestamp(6).toInstant(),
                                        row.getBoolean(7)))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
