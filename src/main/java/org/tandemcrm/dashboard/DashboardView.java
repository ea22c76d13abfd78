package org.tandemcrm.dashboard;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.attribution.CreditTable;

/**
 * All that the page shows to one reader.
 *
 * @param tiles of all parts, in the order of their places
 * @param waiting the warm leads that wait longest, of many perhaps
 * @param credit who earned what by the company's model; absent for who may not see it
 */
public record DashboardView(
        Focus focus,
        List<Figure> figures,
        List<Tile> tiles,
        List<PipelineStep> pipeline,
        List<WaitingLead> waiting,
        @Nullable CreditTable credit,
        List<ColdTouch> coldTouches,
        List<TodayItem> today) {

    public Scope scope() {
        return focus.scope();
    }

    /** Whether leads and today's work are shown, which belong to no product. */
    public boolean isOfLeads() {
        return focus.product() == null;
    }

    /** Those of one place. */
    public List<Tile> at(String place) {
        return tiles.stream().filter(tile -> tile.place() == Tile.Place.valueOf(place)).toList();
    }

    /** The figures of the row at the top; the others stand in their tiles. */
    public List<Figure> head() {
        return figures.stream()
                .filter(figure -> tiles.stream().noneMatch(tile -> tile.drawsItself(figure)))
                .toList();
    }

    /** Where the number with that key leads. */
    public String href(String key) {
        return figure(key).map(Figure::href).orElse("");
    }

    /** How many the number with that key counts. */
    public long count(String key) {
        Long count = figure(key).map(figure -> figure.value().count()).orElse(null);
        return count == null ? 0 : count;
    }

    private Optional<Figure> figure(String key) {
        return figures.stream().filter(figure -> figure.key().equals(key)).findFirst();
    }

    /** Nothing has been entered yet that a number could stand for. */
    public boolean isEmpty() {
        return pipeline.stream().allMatch(step -> step.count() == 0)
                && (credit == null || credit.isEmpty());
    }
}
