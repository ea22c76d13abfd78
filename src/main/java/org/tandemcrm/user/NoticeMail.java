package org.tandemcrm.user;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends people what they want to know by mail too. Whoever has read a notice by then needs no mail
 * of it, and what gathers meanwhile goes in one letter.
 */
@Component
@Transactional
public class NoticeMail {

    /** So long a notice may be read at the bell before it is mailed. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    /** No two letters to one person within this. */
    static final Duration QUIET = Duration.ofMinutes(15);

    /** What waited longer, for want of a mail server, is no news any more. */
    static final Duration STALE = Duration.ofHours(12);

    private final JdbcClient jdbc;
    private final ObjectProvider<NoticePost> posts;
    private final Clock clock;

    NoticeMail(JdbcClient jdbc, ObjectProvider<NoticePost> posts, Clock clock) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.clock = clock;
    }

    /** Whether there is a mail server to send by. */
    @Transactional(readOnly = true)
    public boolean isReady() {
        return posts.stream().anyMatch(NoticePost::isReady);
    }

    /** The kinds that the person wants by mail too. */
    @Transactional(readOnly = true)
    public Set<NoticeKind> wanted(UserId user) {
        Set<NoticeKind> kinds = EnumSet.noneOf(NoticeKind.class);
        jdbc.sql("select kind from mailed_notice_kind where user_id = ?")
                .param(user.value())
                .query(String.class)
                .list()
                .forEach(kind -> kinds.add(NoticeKind.valueOf(kind)));
        return kinds;
    }

    /** From now on exactly these kinds go to the person by mail too. */
    public void want(UserId user, Set<NoticeKind> kinds) {
        jdbc.sql("delete from mailed_notice_kind where user_id = ?").param(user.value()).update();
        kinds.forEach(
                kind ->
                        jdbc.sql("insert into mailed_notice_kind (user_id, kind) values (?, ?)")
                                .params(user.value(), kind.name())
                                .update());
    }

    /** Hands what is due to the mail, each notice once; gives how many letters that were. */
    public int sendDue() {
        return posts.stream()
                .filter(NoticePost::isReady)
                .findFirst()
                .map(
                        post -> {
                            List<NoticeLetter> letters = due(clock.instant());
                            letters.forEach(post::send);
                            return letters.size();
                        })
                .orElse(0);
    }

    private List<NoticeLetter> due(Instant now) {
        Map<UUID, NoticeLetter> letters = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        with due as (
                          update notice n set mailed_at = :now
                            from user_account u
                           where n.read_at is null and n.mailed_at is null
                             and n.told_at > :stale and n.told_at <= :told
                             and u.user_id = n.user_id and u.disabled_at is null
                             and exists (select from mailed_notice_kind k
                                          where k.user_id = n.user_id and k.kind = n.kind)
                             and not exists (select from notice m
                                              where m.user_id = n.user_id and m.mailed_at > :quiet)
                          returning n.user_id, u.name, u.email, n.sentence, n.href, n.told_at, n.notice_id)
                        select * from due order by user_id, told_at, notice_id
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("stale", now.minus(STALE).atOffset(ZoneOffset.UTC))
                .param("told", now.minus(PATIENCE).atOffset(ZoneOffset.UTC))
                .param("quiet", now.minus(QUIET).atOffset(ZoneOffset.UTC))
                .query(
                        row -> {
                            NoticeLetter letter =
                                    new NoticeLetter(
                                            row.getString("name"),
                                            row.getString("email"),
                                            new ArrayList<>());
                            letters.computeIfAbsent(
                                            row.getObject("user_id", UUID.class), id -> letter)
                                    .lines()
                                    .add(
                                            new NoticeLetter.Line(
                                                    row.getString("sentence"),
                                                    row.getString("href")));
                        });
        return List.copyOf(letters.values());
    }
}
