package org.tandemcrm.deal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.Period;
import org.tandemcrm.shared.Share;

/** What buyers teach us: won and lost deals added up by what was known of their buyers. */
@Component
@Transactional(readOnly = true)
public class BuyerLessons {

    /** So many of a kind are shown, those with the most deals. */
    public static final int MOST = 50;

    private final JdbcClient jdbc;

    BuyerLessons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many of all deals that were closed in the period were won. */
    public Share all(Period period) {
        return jdbc.sql(
                        """
                        select count(*) as closed, count(*) filter (where result = 'WON') as won
                          from closure where reopened_at is null and closed_on between ? and ?
                        """)
                .params(period.from(), period.to())
                .query((row, n) -> new Share(row.getLong("won"), row.getLong("closed")))
                .single();
    }

    /** The lessons of each kind that has some, those of the most deals first. */
    public Map<LessonKind, List<Lesson>> of(Period period) {
        Map<LessonKind, List<Lesson>> lessons = new LinkedHashMap<>();
        for (LessonKind kind : LessonKind.values()) {
            List<Lesson> own = of(kind, period, MOST);
            if (!own.isEmpty()) {
                lessons.put(kind, own);
            }
        }
        return lessons;
    }

    /** At most so many lessons of a kind. */
    public List<Lesson> of(LessonKind kind, Period period, int most) {
        return jdbc.sql(
                        """
                        with ended as (
                          select deal_id, result from closure
                           where reopened_at is null and closed_on between :from and :to),
                        fact as (
                          select f.deal_id, f.key, min(f.words) as words
                            from deal_lesson f
                           where f.kind = :kind and f.deal_id in (select deal_id from ended)
                           group by f.deal_id, f.key)
                        select f.key, min(f.words) as words, count(*) as closed,
                               count(*) filter (where e.result = 'WON') as won
                          from ended e join fact f on f.deal_id = e.deal_id
                         group by f.key order by closed desc, f.key limit :most
                        """)
                .param("kind", kind.name())
                .param("from", period.from())
                .param("to", period.to())
                .param("most", most)
                .query(
                        (row, n) ->
                                Lesson.of(
                                        kind,
                                        row.getString("key"),
                                        row.getString("words"),
                                        new Share(row.getLong("won"), row.getLong("closed"))))
                .list();
    }

    /** The lesson of that id, if its period still has it among the first of its kind. */
    public Optional<Lesson> find(String id, Period period) {
        return of(period).values().stream()
                .flatMap(List::stream)
                .filter(lesson -> lesson.id().equals(id))
                .findFirst();
    }
}
