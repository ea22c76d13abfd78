package org.tandemcrm.audience;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactListing;
import org.tandemcrm.user.UserId;

/** The one list of what standing campaigns ask people at work to do, whatever the campaign. */
@Service
@Transactional(readOnly = true)
public class TaskList {

    /** Whoever left on the way is done with, and so is a campaign that is over. */
    private static final String OPEN =
            """
            standing_deed d
              join standing_step s on s.standing_step_id = d.standing_step_id and s.kind = 'TASK'
              join standing_member w on w.standing_member_id = d.standing_member_id
              join contact c on c.contact_id = w.contact_id and c.deleted_at is null
              join campaign k on k.campaign_id = s.campaign_id and k.deleted_at is null
               and k.status = 'RUNNING'
              join user_account u on u.user_id = s.assignee_id
              left join company co on co.company_id = c.company_id and co.deleted_at is null
             where d.done_at is null and (w.left_at is null or w.left_why = 'THROUGH')
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What waits for the person, the oldest first. */
    public List<OpenTask> of(UserId assignee, int most) {
        return tasks("s.assignee_id", assignee.value(), most);
    }

    /** What waits to be done for the contact. */
    public List<OpenTask> about(ContactId contact, int most) {
        return tasks("c.contact_id", contact.value(), most);
    }

    /** How much waits for the person. */
    public long countOf(UserId assignee) {
        return jdbc.sql("select count(*) from " + OPEN + " and s.assignee_id = ?")
                .param(assignee.value())
                .query(Long.class)
                .single();
    }

    private List<OpenTask> tasks(String whose, UUID id, int most) {
        return jdbc.sql(
                        """
                        select d.standing_deed_id, k.campaign_id, k.name as campaign, c.contact_id,
                               %s as name, co.name as company, s.what, u.name as assignee,
                               d.made_at, d.made_at < :late as late
                          from %s and %s = :id
                         order by d.made_at, d.standing_deed_id limit :most
                        """
                                .formatted(ContactListing.NAME, OPEN, whose))
                .param("id", id)
                .param("most", most)
                .param("late", clock.instant().minus(OpenTask.PATIENCE).atOffset(ZoneOffset.UTC))
                .query(TaskList::task)
                .list();
    }

    /** What lately came to an end of what was asked of the person, the newest first. */
    public List<PastTask> endedOf(UserId assignee, int most) {
        return ended("s.assignee_id", assignee.value(), most);
    }

    /** What one of us lately did for the contact, or skipped. */
    public List<PastTask> endedAbout(ContactId contact, int most) {
        return ended("c.contact_id", contact.value(), most);
    }

    private List<PastTask> ended(String whose, UUID id, int most) {
        return jdbc.sql(
                        """
                        select k.campaign_id, k.name as campaign, c.contact_id, %s as name, s.what,
                               d.skipped, d.done_at, u.name as by_name
                          from standing_deed d
                          join standing_step s on s.standing_step_id = d.standing_step_id and s.kind = 'TASK'
                          join standing_member w on w.standing_member_id = d.standing_member_id
                          join contact c on c.contact_id = w.contact_id and c.deleted_at is null
                          join campaign k on k.campaign_id = s.campaign_id and k.deleted_at is null
                          left join company co on co.company_id = c.company_id and co.deleted_at is null
                          join user_account u on u.user_id = d.done_by
                         where d.done_at >= :since and %s = :id
                         order by d.done_at desc, d.standing_deed_id limit :most
                        """
                                .formatted(ContactListing.NAME, whose))
                .param("id", id)
                .param("most", most)
                .param("since", clock.instant().minus(PastTask.LATELY).atOffset(ZoneOffset.UTC))
                .query(TaskList::past)
                .list();
    }

    private static PastTask past(ResultSet row, int n) throws SQLException {
        return new PastTask(
                new CampaignId(row.getObject("campaign_id", UUID.class)),
                row.getString("campaign"),
                new ContactId(row.getObject("contact_id", UUID.class)),
                row.getString("name"),
                row.getString("what"),
                row.getBoolean("skipped"),
                row.getString("by_name"),
                row.getObject("done_at", OffsetDateTime.class).toInstant());
    }

    private static OpenTask task(ResultSet row, int n) throws SQLException {
        return new OpenTask(
                row.getObject("standing_deed_id", UUID.class),
                new CampaignId(row.getObject("campaign_id", UUID.class)),
                row.getString("campaign"),
                new ContactId(row.getObject("contact_id", UUID.class)),
                row.getString("name"),
                row.getString("company"),
                row.getString("what"),
                row.getString("assignee"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("late"));
    }
}
