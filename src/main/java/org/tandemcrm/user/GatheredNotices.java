package org.tandemcrm.user;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.Ids;

/**
 * Tells what comes often in one notice: the first piece of news stands for itself, and as long as
 * it is not read, what follows of the same kind is counted in its place.
 */
@Component
@Transactional
public class GatheredNotices {

    private final Notices notices;
    private final JdbcClient jdbc;
    private final Clock clock;

    GatheredNotices(Notices notices, JdbcClient jdbc, Clock clock) {
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One piece of news, and the path to what it is about. */
    public record News(String sentence, String href) {}

    /** How several are told, by their number, and the path to all of them. */
    public record Several(IntFunction<String> sentence, String href) {}

    private record Kept(UUID id, int gathers) {}

    /** Tells the person, in one notice with what they have not read yet of the kind. */
    public void tell(UserId to, NoticeKind kind, List<News> news, Several several) {
        List<Kept> unread = unread(to, kind);
        int all = news.size() + unread.stream().mapToInt(Kept::gathers).sum();
        if (all == 1) {
            news.forEach(one -> notices.tell(to, kind, one.sentence(), one.href()));
        } else if (!news.isEmpty() && notices.wanted(to).contains(kind)) {
            forget(unread);
            write(to, kind, all, several);
        }
    }

    /** What another tells at this moment is passed over and stays beside it until the next time. */
    private List<Kept> unread(UserId to, NoticeKind kind) {
        return jdbc.sql(
                        """
                        select notice_id, gathers from notice
                         where user_id = ? and kind = ? and read_at is null
                           for update skip locked
                        """)
                .params(to.value(), kind.name())
                .query(
                        (row, n) ->
                                new Kept(
                                        row.getObject("notice_id", UUID.class),
                                        row.getInt("gathers")))
                .list();
    }

    private void forget(List<Kept> unread) {
        jdbc.sql("delete from notice where notice_id = any(?)")
                .param(unread.stream().map(Kept::id).toArray(UUID[]::new))
                .update();
    }

    private void write(UserId to, NoticeKind kind, int gathers, Several several) {
        jdbc.sql(
                        """
                        insert into notice (notice_id, user_id, kind, sentence, href, told_at, gathers)
                        values (:id, :user, :kind, :sentence, :href, :at, :gathers)
                        """)
                .param("id", Ids.next())
                .param("user", to.value())
                .param("kind", kind.name())
                .param("sentence", several.sentence().apply(gathers))
                .param("href", several.href())
                .param("at", Timestamp.from(clock.instant()))
                .param("gathers", gathers)
                .update();
    }
}
