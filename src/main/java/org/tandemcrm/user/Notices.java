package org.tandemcrm.user;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.shared.NotFound;

/** Tells people what they want to know; unread notices stand at the bell. */
@Component
@Transactional
public class Notices {

    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Leaves a notice, unless the person does not want this kind.
     *
     * @param href where the notice leads, a path of ours
     */
    public void tell(UserId to, NoticeKind kind, String sentence, String href) {
        jdbc.sql(
                        """
                        insert into notice (notice_id, user_id, kind, sentence, href, told_at)
                        select :id, :user, :kind, :sentence, :href, :at
                         where not exists (select from muted_notice_kind m
                                            where m.user_id = :user and m.kind = :kind)
                        """)
                .param("id", Ids.next())
                .param("user", to.value())
                .param("kind", kind.name())
                .param("sentence", sentence)
                .param("href", href)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Takes back what was told since then about something that is undone, where nobody read it. */
    public void takeBack(String href, Instant since) {
        jdbc.sql(
                        """
                        delete from notice
                         where user_id in (select user_id from user_account) and told_at >= ?
                           and href = ? and read_at is null
                        """)
                .params(Timestamp.from(since), href)
                .update();
    }

    /** How many notices the person has not read yet. */
    @Transactional(readOnly = true)
    public int unread(UserId user) {
        return jdbc.sql("select count(*) from notice where user_id = ? and read_at is null")
                .param(user.value())
                .query(Integer.class)
                .single();
    }

    /** At most so many of the person's notices, the latest first. */
    @Transactional(readOnly = true)
    public List<NoticeCard> latest(UserId user, int count) {
        return jdbc.sql(
                        """
                        select notice_id, kind, sentence, href, told_at, read_at is null as unread
                          from notice where user_id = ?
                         order by told_at desc, notice_id limit ?
                        """)
                .params(user.value(), count)
                .query(
                        (row, n) ->
                                new NoticeCard(
                                        row.getObject("notice_id", UUID.class),
                                        NoticeKind.valueOf(row.getString("kind")),
                                        row.getString("sentence"),
                                        row.getString("href"),
                                        row.getTimestamp("told_at").toInstant(),
                                        row.getBoolean("unread")))
                .list();
    }

    /**
     * Marks one of the person's notices as read and tells where it leads.
     *
     * @throws NotFound if it is not theirs
     */
    public String read(UserId user, UUID notice) {
        return jdbc.sql(
                        """
                        update notice set read_at = coalesce(read_at, ?)
                         where notice_id = ? and user_id = ? returning href
                        """)
                .params(Timestamp.from(clock.instant()), notice, user.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("Notice"));
    }

    public void readAll(UserId user) {
        jdbc.sql("update notice set read_at = ? where user_id = ? and read_at is null")
                .params(Timestamp.from(clock.instant()), user.value())
                .update();
    }

    /** The kinds that the person has not muted. */
    @Transactional(readOnly = true)
    public Set<NoticeKind> wanted(UserId user) {
        Set<NoticeKind> kinds = EnumSet.allOf(NoticeKind.class);
        jdbc.sql("select kind from muted_notice_kind where user_id = ?")
                .param(user.value())
                .query(String.class)
                .list()
                .forEach(kind -> kinds.remove(NoticeKind.valueOf(kind)));
        return kinds;
    }

    /** From now on only these kinds reach the person. */
    public void want(UserId user, Set<NoticeKind> kinds) {
        jdbc.sql("delete from muted_notice_kind where user_id = ?").param(user.value()).update();
        for (NoticeKind kind : EnumSet.allOf(NoticeKind.class)) {
            if (!kinds.contains(kind)) {
                jdbc.sql("insert into muted_notice_kind (user_id, kind) values (?, ?)")
                        .params(user.value(), kind.name())
                        .update();
            }
        }
    }
}
