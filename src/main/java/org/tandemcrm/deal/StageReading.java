package org.tandemcrm.deal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.Share;

/** Reads the stages with what the last closed deals teach about them. */
@Component
class StageReading {

    private final JdbcClient jdbc;

    StageReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All stages in the owner's order; the retired ones too. */
    List<StageCard> all() {
        return jdbc.sql(
                        """
                        with learned as (
                          select stage, count(*) as ended,
                                 count(*) filter (where result = 'WON') as won
                            from %s r group by stage)
                        select s.*, coalesce(h.ended, 0) as ended, coalesce(h.won, 0) as won
                          from deal_stage s left join learned h on h.stage = s.stage
                         order by s.position
                        """
                                .formatted(Lately.REACHED))
                .query((row, n) -> card(row, new Share(row.getLong("won"), row.getLong("ended"))))
                .list();
    }

    /** The same without what was learned, which costs more. */
    List<StageCard> plain() {
        return jdbc.sql("select * from deal_stage order by position")
                .query((row, n) -> card(row, new Share(0, 0)))
                .list();
    }

    List<StageCard> inUse() {
        return plain().stream().filter(stage -> !stage.retired()).toList();
    }

    StageCard card(Stage stage) {
        return find(stage).orElseThrow(() -> new NotFound("There is no such stage."));
    }

    Optional<StageCard> find(Stage stage) {
        return jdbc.sql("select * from deal_stage where stage = ?")
                .param(stage.key())
                .query((row, n) -> card(row, new Share(0, 0)))
                .optional();
    }

    /** Where an accepted lead begins. */
    Stage first() {
        return inUse().get(0).stage();
    }

    /** How many open deals stand at the stage. */
    long open(Stage stage) {
        return jdbc.sql("select count(*) from deal where stage = ? and closed_on is null")
                .param(stage.key())
                .query(Long.class)
                .single();
    }

    private static StageCard card(ResultSet row, Share learned) throws SQLException {
        return new StageCard(
                new Stage(row.getString("stage")),
                row.getLong("version"),
                row.getString("label"),
                row.getInt("position"),
                StageRow.needs(row.getString("needs")),
                row.getInt("expected_share"),
                learned,
                row.getInt("idle_days"),
                row.getTimestamp("retired_at") != null);
    }
}
