package org.tandemcrm.attribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.attribution.MarkovTable.Outcome;
import org.tandemcrm.attribution.MarkovTable.Row;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;

/** Keeps what Markov's chain gave for a period, the last time for each. */
@Component
@Transactional
class MarkovRuns {

    private final JdbcClient jdbc;
    private final Firm firm;

    MarkovRuns(JdbcClient jdbc, Firm firm) {
        this.jdbc = jdbc;
        this.firm = firm;
    }

    /** A period that somebody has asked for. */
    record Asked(Period period, int memory) {}

    /** Those that end last. */
    @Transactional(readOnly = true)
    public List<Asked> latest(int most) {
        return jdbc.sql(
                        """
                        select from_day, to_day, memory from markov_run
                         order by to_day desc, from_day desc, memory limit :most
                        """)
                .param("most", most)
                .query(
                        (row, n) ->
                                new Asked(
                                        new Period(
                                                row.getObject("from_day", LocalDate.class),
                                                row.getObject("to_day", LocalDate.class)),
                                        row.getInt("memory")))
                .list();
    }

    public void keep(Period period, MarkovTable table) {
        on(
                        "delete from markov_run where from_day = :from and to_day = :to and memory"
                                + " = :memory",
                        period,
                        table.memory())
                .update();
        on(
                        """
                        insert into markov_run values (:from, :to, :memory, :asOf, :outcome,
                               :journeys, :won, :sales, :draws, :known, :unattributed)
                        """,
                        period,
                        table.memory())
                .param("asOf", table.asOf().atOffset(ZoneOffset.UTC))
                .param("outcome", table.outcome().name())
                .param("journeys", table.journeys())
                .param("won", table.won())
                .param("sales", table.sales())
                .param("draws", table.draws())
                .param("known", table.total().minus(table.unattributed()).amount())
                .param("unattributed", table.unattributed().amount())
                .update();
        table.rows().forEach(row -> keep(period, table.memory(), row));
    }

    private void keep(Period period, int memory, Row row) {
        on(
                        """
                        insert into markov_share values (:from, :to, :memory, :campaign, :share,
                               :low, :high, :sales, :credit, :margin)
                        """,
                        period,
                        memory)
                .param("campaign", row.campaignId().value())
                .param("share", row.share())
                .param("low", row.low())
                .param("high", row.high())
                .param("sales", row.sales())
                .param("credit", row.credit().amount())
                .param("margin", row.margin().amount())
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<MarkovTable> find(Period period, int memory) {
        return on(
                        """
                        select * from markov_run
                         where from_day = :from and to_day = :to and memory = :memory
                        """,
                        period,
                        memory)
                .query((row, n) -> table(row, rows(period, memory)))
                .optional();
    }

    private List<Row> rows(Period period, int memory) {
        return on(
                        """
                        select s.*, g.name from markov_share s
                          join campaign g on g.campaign_id = s.campaign_id
                         where s.from_day = :from and s.to_day = :to and s.memory = :memory
                         order by s.credit desc, g.name, s.campaign_id
                        """,
                        period,
                        memory)
                .query((row, n) -> row(row))
                .list();
    }

    private JdbcClient.StatementSpec on(String sql, Period period, int memory) {
        return jdbc.sql(sql)
                .param("from", period.from())
                .param("to", period.to())
                .param("memory", memory);
    }

    private MarkovTable table(ResultSet row, List<Row> rows) throws SQLException {
        Money unattributed = firm.money(row.getBigDecimal("unattributed"));
        return new MarkovTable(
                Outcome.valueOf(row.getString("outcome")),
                row.getInt("memory"),
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                row.getLong("journeys"),
                row.getLong("won"),
                row.getInt("sales"),
                row.getInt("draws"),
                unattributed,
                unattributed.plus(firm.money(row.getBigDecimal("known"))),
                rows);
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                new CampaignId(row.getObject("campaign_id", UUID.class)),
                row.getString("name"),
                row.getDouble("share"),
                row.getDouble("low"),
                row.getDouble("high"),
                row.getInt("sales"),
                firm.money(row.getBigDecimal("credit")),
                firm.money(row.getBigDecimal("margin")),
                Money.zero(firm.currency()));
    }
}
