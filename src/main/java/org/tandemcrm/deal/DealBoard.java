package org.tandemcrm.deal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.user.UserId;

/** The open deals side by side by stage. However many there are, few are read. */
@Component
@Transactional(readOnly = true)
public class DealBoard {

    private static final int CARDS = 25;

    private static final String OPEN_AND_WANTED =
            "d.closed_on is null and (:by::uuid is null or d.assignee_id = :by)";

    private final JdbcClient jdbc;
    private final Clock clock;

    DealBoard(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A column for every stage, the earliest expected close first.
     *
     * @param assignee whose deals alone, everybody's if absent
     */
    public List<BoardColumn> columns(@Nullable UserId assignee) {
        UUID by = assignee == null ? null : assignee.value();
        Map<Stage, Sum> sums = sums(by);
        Map<Stage, List<BoardCard>> cards =
                cards(by).stream().collect(Collectors.groupingBy(BoardCard::stage));
        return Arrays.stream(Stage.values())
                .map(
                        stage ->
                                sums.getOrDefault(stage, Sum.NONE)
                                        .column(stage, cards.getOrDefault(stage, List.of())))
                .toList();
    }

    /** How many open deals each stage has and what they are worth; stages without deals too. */
    public List<BoardColumn> totals(@Nullable UserId assignee) {
        Map<Stage, Sum> sums = sums(assignee == null ? null : assignee.value());
        return Arrays.stream(Stage.values())
                .map(stage -> sums.getOrDefault(stage, Sum.NONE).column(stage, List.of()))
                .toList();
    }

    private record Sum(long count, BigDecimal value) {
        static final Sum NONE = new Sum(0, BigDecimal.ZERO);

        BoardColumn column(Stage stage, List<BoardCard> cards) {
            return new BoardColumn(stage, count, value, cards);
        }
    }

    private Map<Stage, Sum> sums(@Nullable UUID by) {
        Map<Stage, Sum> sums = new EnumMap<>(Stage.class);
        jdbc.sql(
                        """
                        select d.stage, count(*) as deals, coalesce(sum(d.amount), 0) as worth
                          from deal d where %s group by d.stage
                        """
                                .formatted(OPEN_AND_WANTED))
                .param("by", by)
                .query(
                        row -> {
                            sums.put(
                                    Stage.valueOf(row.getString("stage")),
                                    new Sum(row.getLong("deals"), row.getBigDecimal("worth")));
                        });
        return sums;
    }

    private List<BoardCard> cards(@Nullable UUID by) {
        return jdbc.sql(
                        """
                        select d.*, k.name as company_name, u.name as assignee_name,
                               %s < :idleBefore as idle, n.next_what, n.next_on
                          from unnest(:stages::text[]) s (stage)
                         cross join lateral (
                               select * from deal d where d.stage = s.stage and %s
                                order by d.expected_close_on, d.deal_id limit :most) d
                          join lead l on l.lead_id = d.lead_id
                          left join contact c on c.contact_id = l.contact_id
                          left join company k on k.company_id = coalesce(l.company_id, c.company_id)
                          left join user_account u on u.user_id = d.assignee_id
                          left join lateral (
                               select t.next_what, t.next_on from touch t
                                where t.pursuit = d.lead_id and t.next_on is not null
                                  and t.done_at is null
                                order by t.next_on, t.touch_id limit 1) n on true
                         order by d.expected_close_on, d.deal_id
                        """
                                .formatted(DealListing.LAST_LIFE, OPEN_AND_WANTED))
                .param(
                        "stages",
                        Arrays.stream(Stage.values()).map(Stage::name).toArray(String[]::new))
                .param("by", by)
                .param("most", CARDS)
                .params(DealListing.parameters(clock))
                .query((row, n) -> card(row))
                .list();
    }

    private static BoardCard card(ResultSet row) throws SQLException {
        UUID assignee = row.getObject("assignee_id", UUID.class);
        return new BoardCard(
                new DealId(row.getObject("deal_id", UUID.class)),
                row.getLong("number"),
                Stage.valueOf(row.getString("stage")),
                row.getString("name"),
                row.getString("company_name"),
                row.getBigDecimal("amount"),
                row.getObject("expected_close_on", LocalDate.class),
                row.getTimestamp("stage_since").toInstant(),
                assignee == null ? null : new UserId(assignee),
                row.getString("assignee_name"),
                row.getBoolean("idle"),
                row.getString("next_what"),
                row.getObject("next_on", LocalDate.class));
    }
}
