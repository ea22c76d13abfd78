package org.tandemcrm.deal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.user.Salespeople;

/** The open deals side by side by stage. However many there are, few are read. */
@Component
@Transactional(readOnly = true)
public class DealBoard {

    private static final String COLUMNS = "unnest(:keys::text[]) c (key)";
    private static final String WITHIN = "d.stage = c.key";

    private final BoardReading reading;
    private final StageReading stages;

    DealBoard(BoardReading reading, StageReading stages) {
        this.reading = reading;
        this.stages = stages;
    }

    /** A column for every stage, the earliest expected close first. */
    public List<BoardColumn> columns(BoardFilter filter) {
        List<BoardColumn> columns = sums(filter, stages.plain());
        String[] keys = columns.stream().map(BoardColumn::key).toArray(String[]::new);
        Map<String, List<BoardCard>> cards =
                reading.cards(COLUMNS, WITHIN, Map.of("keys", keys), filter, null);
        return columns.stream()
                .map(column -> column.with(cards.getOrDefault(column.key(), List.of())))
                .toList();
    }

    /** The column of one stage from a place on, from its beginning if absent. */
    public BoardColumn column(Stage stage, BoardFilter filter, @Nullable BoardPlace after) {
        StageCard card = stages.card(stage);
        List<BoardReading.Part> parts = reading.parts("d.stage", filter, List.of(card));
        Map<String, Object> keys = Map.of("keys", new String[] {stage.key()});
        return BoardReading.column(stage.key(), card.label(), parts)
                .with(
                        reading.cards(COLUMNS, WITHIN, keys, filter, after)
                                .getOrDefault(stage.key(), List.of()));
    }

    /** How many open deals each stage has and what they are worth; stages without deals too. */
    public List<BoardColumn> totals(Salespeople whose) {
        return sums(BoardFilter.of(whose), stages.plain());
    }

    /** The same of one product: the deals that it is in, worth its part of them. */
    public List<BoardColumn> totals(Salespeople whose, ProductId product) {
        return sums(reading.parts(product, whose), stages.plain());
    }

    private List<BoardColumn> sums(BoardFilter filter, List<StageCard> all) {
        return sums(reading.parts("d.stage", filter, all), all);
    }

    /** A retired stage is shown as long as a deal that was opened again stands there. */
    private static List<BoardColumn> sums(List<BoardReading.Part> parts, List<StageCard> all) {
        return all.stream()
                .filter(stage -> !stage.retired() || has(parts, stage))
                .map(stage -> BoardReading.column(stage.stage().key(), stage.label(), parts))
                .toList();
    }

    private static boolean has(List<BoardReading.Part> parts, StageCard stage) {
        return parts.stream().anyMatch(part -> part.stage().equals(stage.stage()));
    }
}
