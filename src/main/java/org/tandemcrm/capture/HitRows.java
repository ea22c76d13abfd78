package org.tandemcrm.capture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.ResponseId;
import org.tandemcrm.shared.Ids;
import tools.jackson.databind.ObjectMapper;

/** The table of every hit, and of the interest that was taken from them. */
@Component
class HitRows {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    HitRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A hit that waits for its neighbours. */
    record Waiting(UUID id, String code, Instant at) {}

    void insert(String code, Hit hit, HitVerdict verdict, @Nullable Instant judgeAfter) {
        jdbc.sql(
                        """
                        insert into link_hit (link_hit_id, code, at, method, agent, referrer,
                               purpose, utm, verdict, judge_after)
                        values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?)
                        """)
                .param(Ids.next())
                .param(code)
                .param(hit.at().atOffset(ZoneOffset.UTC))
                .param(hit.method())
                .param(hit.agent())
                .param(hit.referrer())
                .param(hit.purpose())
                .param(json.writeValueAsString(hit.utm()))
                .param(verdict.name())
                .param(judgeAfter == null ? null : judgeAfter.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The next hit whose time to be judged has come, locked for whoever judges it. */
    Optional<Waiting> due(Instant now) {
        return jdbc.sql(
                        """
                        select link_hit_id, code, at from link_hit
                         where judge_after <= ?
                         order by judge_after, link_hit_id limit 1 for update skip locked
                        """)
                .param(now.atOffset(ZoneOffset.UTC))
                .query(HitRows::waiting)
                .optional();
    }

    void judge(UUID hit, HitVerdict verdict) {
        jdbc.sql("update link_hit set verdict = ?, judge_after = null where link_hit_id = ?")
                .params(verdict.name(), hit)
                .update();
    }

    /** When the other links of the same person's letter were followed, near that moment. */
    List<Instant> neighbours(Waiting hit) {
        return jdbc
                .sql(
                        """
                        select h.at
                          from link_code mine
                          join tracked_link l on l.link_id = mine.link_id
                          join tracked_link sister on sister.campaign_id = l.campaign_id
                           and sister.link_id <> l.link_id
                          join link_code other on other.link_id = sister.link_id
                           and other.contact_id = mine.contact_id
                          join link_hit h on h.code = other.code
                         where mine.code = :code
                           and h.verdict in ('WAITING', 'SWEEP', 'INTEREST', 'AGAIN')
                           and h.at between :from and :to
                        """)
                .param("code", hit.code())
                .param("from", hit.at().minusSeconds(10).atOffset(ZoneOffset.UTC))
                .param("to", hit.at().plusSeconds(10).atOffset(ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .list()
                .stream()
                .map(OffsetDateTime::toInstant)
                .toList();
    }

    boolean isInterestKnown(String code, LocalDate day) {
        return jdbc.sql("select count(*) from link_interest where code = ? and day = ?")
                        .params(code, day)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void keepInterest(String code, LocalDate day, ResponseId response) {
        jdbc.sql("insert into link_interest (code, day, response_id) values (?, ?, ?)")
                .params(code, day, response.value())
                .update();
    }

    /** Two hits of one code at once are judged one after the other. */
    void lock(String code) {
        jdbc.sql("select code from link_code where code = ? for update")
                .param(code)
                .query(String.class)
                .single();
    }

    private static Waiting waiting(ResultSet row, int n) throws SQLException {
        return new Waiting(
                row.getObject("link_hit_id", UUID.class),
                row.getString("code"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
