package org.tandemcrm.deal;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.Folded;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.shared.StaleEdit;

/** The owner's stages: added, renamed, put in order, retired and taken up again. */
@Component
@Transactional
public class StageBook {

    private static final int LONGEST_KEY = 40;

    private final StageRows rows;
    private final StageReading reading;
    private final Clock clock;
    private final Clearing clearing;

    StageBook(StageRows rows, StageReading reading, Clock clock, Clearing clearing) {
        this.clearing = clearing;
        this.rows = rows;
        this.reading = reading;
        this.clock = clock;
    }

    /** All stages in order, the retired ones too, with what closed deals teach about them. */
    @Transactional(readOnly = true)
    public List<StageCard> all() {
        return reading.all();
    }

    /** Those to which a deal can be moved, in order, without what was learned. */
    @Transactional(readOnly = true)
    public List<StageCard> inUse() {
        return reading.inUse();
    }

    /** The name of every stage by its key, in order. */
    @Transactional(readOnly = true)
    public Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        reading.plain().forEach(stage -> labels.put(stage.stage().key(), stage.label()));
        return labels;
    }

    /** The stage without what was learned, or NotFound. */
    @Transactional(readOnly = true)
    public StageCard card(Stage stage) {
        return reading.card(stage);
    }

    /** A new stage after the last one. */
    public Stage add(StageDetails details) {
        details.refuseFlaws();
        List<StageCard> all = reading.plain();
        refuseTwin(all, null, details.label());
        Stage stage = freshKey(all, details.label());
        rows.saveAndFlush(new StageRow(stage, places(all) + 1, details));
        return stage;
    }

    /** Changes what the editor opened at the version, or throws StaleEdit. */
    public void change(Stage stage, long version, StageDetails details) {
        details.refuseFlaws();
        StageRow row = row(stage);
        if (row.version() != version) {
            throw new StaleEdit("this stage");
        }
        refuseTwin(reading.plain(), stage, details.label());
        row.describe(details);
        rows.flush();
    }

    /** Changes places with the neighbour before or behind; nothing at the ends. */
    public void shift(Stage stage, boolean earlier) {
        List<StageCard> order = reading.inUse();
        List<Stage> keys = order.stream().map(StageCard::stage).toList();
        int at = keys.indexOf(stage);
        int to = earlier ? at - 1 : at + 1;
        if (at < 0 || to < 0 || to >= keys.size()) {
            return;
        }
        int place = order.get(at).position();
        row(stage).stand(order.get(to).position());
        row(keys.get(to)).stand(place);
        rows.flush();
    }

    /** No deal is moved to it any more; RuleBroken "stage-in-use" while open deals stand there. */
    public void retire(Stage stage) {
        StageRow row = row(stage);
        long open = reading.open(stage);
        if (open > 0) {
            throw new RuleBroken(
                    "stage-in-use",
                    "%,d open %s at \"%s\". Move or close them first."
                            .formatted(
                                    open, open == 1 ? "deal stands" : "deals stand", row.label()),
                    Map.of("open", open));
        }
        if (reading.inUse().stream().allMatch(other -> other.stage().equals(stage))) {
            throw new RuleBroken("last-stage", "Deals need one stage at least.");
        }
        row.retire(clock.instant());
        rows.flush();
    }

    /**
     * The same, after its open deals were moved to another stage, each as a move of its own.
     *
     * @return how many were moved
     */
    public long retire(Stage stage, Stage to) {
        if (stage.equals(to)) {
            throw new InvalidInput("to", "Choose another stage than the one that is retired.");
        }
        long open = reading.open(stage);
        clearing.clear(stage, to, "\"%s\" was retired.".formatted(row(stage).label()));
        rows.flush();
        retire(stage);
        return open;
    }

    /** How many open deals stand there. */
    @Transactional(readOnly = true)
    public long open(Stage stage) {
        return reading.open(stage);
    }

    /** A retired stage is used again, as the last one. */
    public void comeBack(Stage stage) {
        StageRow row = row(stage);
        if (row.isRetired()) {
            List<StageCard> all = reading.plain();
            refuseTwin(all, stage, row.label());
            row.stand(places(all) + 1);
            row.comeBack();
            rows.flush();
        }
    }

    private StageRow row(Stage stage) {
        return rows.called(stage).orElseThrow(() -> new NotFound("There is no such stage."));
    }

    private static int places(List<StageCard> all) {
        return all.stream().mapToInt(StageCard::position).max().orElse(0);
    }

    private static void refuseTwin(List<StageCard> all, @Nullable Stage self, String label) {
        if (all.stream()
                .filter(other -> !other.retired() && !other.stage().equals(self))
                .anyMatch(other -> other.label().equalsIgnoreCase(label))) {
            throw new InvalidInput("label", "Another stage has this name.");
        }
    }

    /** Made of the first name; renaming leaves it as it is, for programs know it. */
    private static Stage freshKey(List<StageCard> all, String label) {
        String base = Folded.fold(label).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        base = base.replaceAll("^_+|_+$", "");
        base = base.isEmpty() ? "STAGE" : base.substring(0, Math.min(base.length(), LONGEST_KEY));
        Set<String> taken =
                all.stream().map(stage -> stage.stage().key()).collect(Collectors.toSet());
        String key = base;
        for (int n = 2; taken.contains(key); n++) {
            key = base + "_" + n;
        }
        return new Stage(key);
    }
}
