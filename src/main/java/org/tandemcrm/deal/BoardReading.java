package org.tandemcrm.deal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.user.Salespeople;

/** Reads the sums and the cards of boards. */
@Component
class BoardReading {

    private final JdbcClient jdbc;
    private final Firm firm;
    private final Clock clock;

    BoardReading(JdbcClient jdbc, Firm firm, Clock clock) {
        this.jdbc = jdbc;
        this.firm = firm;
        this.clock = clock;
    }

    /**
     * How many deals of a stage a column has, and what they are worth.
     *
     * @param weighted at the share of the stage
     */
    record Part(String column, Stage stage, long count, BigDecimal value, BigDecimal weighted) {}

    /**
     * A column without cards.
     *
     * @param parts all those of the board
     */
    static BoardColumn column(String key, String label, List<Part> parts) {
        List<Part> own = parts.stream().filter(part -> part.column().equals(key)).toList();
        return new BoardColumn(
                key,
                label,
                own.stream().mapToLong(Part::count).sum(),
                own.stream().map(Part::value).reduce(BigDecimal.ZERO, BigDecimal::add),
                own.stream().map(Part::weighted).reduce(BigDecimal.ZERO, BigDecimal::add),
                List.of(),
                null);
    }

    /**
     * @param key the SQL of the column to which a deal d belongs
     * @param stages by whose shares deals are weighed
     */
    List<Part> parts(String key, BoardFilter filter, List<StageCard> stages) {
        String sql =
                """
                select %s as key, d.stage, count(*) as deals, coalesce(sum(d.amount), 0) as worth,
                       coalesce(sum(%s), 0) as weighted
                  from deal d join deal_stage s on s.stage = d.stage
                  left join %s on w.stage = d.stage
                 where %s group by 1, 2
                """
                        .formatted(
                                key,
                                StageShares.of("d.amount"),
                                StageShares.TABLE,
                                filter.condition());
        return with(filter, jdbc.sql(sql))
                .params(StageShares.parameters(stages))
                .params(Gain.parameters(firm.settings()))
                .query((row, n) -> part(row))
                .list();
    }

    /** The parts that a product has of the open deals of each stage, which are not weighed. */
    List<Part> parts(ProductId product, Salespeople whose) {
        return jdbc.sql(
                        """
                        with own as (
                            select d.deal_id, d.stage, coalesce(d.amount, 0) as amount,
                                   0::numeric as gain
                              from deal d
                             where d.closed_on is null
                               and %s
                               and exists (select from deal_line n
                                            where n.deal_id = d.deal_id
                                              and n.product_id = :product)),
                        part as materialized (select p.* from %s p where p.product_id = :product)
                        select o.stage as key, o.stage, count(*) as deals, sum(p.amount) as worth,
                               0::numeric as weighted
                          from own o join part p on p.deal_id = o.deal_id
                         group by 1, 2
                        """
                                .formatted(
                                        Salespeople.are("d.assignee_id"), ProductParts.of("own")))
                .params(Gain.parameters(firm.settings()))
                .param("by", whose.by())
                .param("product", product.value())
                .query((row, n) -> part(row))
                .list();
    }

    /** The cards of each column, one more than is shown where there is a rest. */
    Map<String, List<BoardCard>> cards(
            String columns,
            String within,
            Map<String, ?> parameters,
            BoardFilter filter,
            @Nullable BoardPlace after) {
        StatementSpec sql =
                with(filter, jdbc.sql(BoardSql.cards(columns, within, filter, after != null)))
                        .params(parameters)
                        .param("most", BoardSql.CARDS + 1);
        if (after != null) {
            sql = sql.param("close", after.day()).param("deal", after.deal());
        }
        return sql.query((row, n) -> BoardSql.card(row)).list().stream()
                .collect(
                        Collectors.groupingBy(
                                BoardCard::column, TreeMap::new, Collectors.toList()));
    }

    private StatementSpec with(BoardFilter filter, StatementSpec sql) {
        return sql.param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("by", filter.whose().by());
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(
                row.getString("key"),
                new Stage(row.getString("stage")),
                row.getLong("deals"),
                row.getBigDecimal("worth"),
                row.getBigDecimal("weighted"));
    }
}
