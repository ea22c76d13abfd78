package org.tandemcrm.dashboard;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of the dashboard: its figures, told to programs too, and how it is drawn.
 *
 * @param place where it stands
 * @param href the page that tells more, or null
 * @param drawing absent where the place draws the figures itself, and where there is nothing yet
 * @param blank what will stand here, while there is nothing
 */
public record Tile(
        Place place,
        String title,
        @Nullable String href,
        List<Figure> figures,
        @Nullable Drawing drawing,
        @Nullable Blank blank) {

    public Tile {
        figures = List.copyOf(figures);
    }

    /** Where a tile stands, in the order of reading; tiles of one place by their beans' order. */
    public enum Place {
        /** In the row of figures at the top. */
        FIGURES,
        /** Beside the figures at the top. */
        GROWTH,
        /** Below the steps from cold to won. */
        PIPELINE,
        BALANCE,
        /** Beside the campaigns that earned it. */
        SPEED,
        TODAY,
        /** At the end, on paper and on the phone too. */
        MORE
    }

    /**
     * What draws the inside of the panel.
     *
     * @param template the file with the fragment {@code tile(data)}
     */
    public record Drawing(String template, Map<String, Object> data) {}

    /**
     * What a tile says in an empty company, and the step that fills it.
     *
     * @param label of the step; absent for who may not do it
     */
    public record Blank(String sentence, @Nullable String label, @Nullable String href) {}

    boolean drawsItself(Figure figure) {
        return place != Place.FIGURES && figures.contains(figure);
    }

    /** Figures alone, for the row at the top. */
    public static Tile of(List<Figure> figures) {
        return new Tile(Place.FIGURES, "", null, figures, null, null);
    }

    public static Tile drawn(
            Place place,
            String title,
            @Nullable String href,
            List<Figure> figures,
            Drawing drawing) {
        return new Tile(place, title, href, figures, drawing, null);
    }

    public static Tile blank(Place place, String title, Blank blank) {
        return new Tile(place, title, null, List.of(), null, blank);
    }
}
