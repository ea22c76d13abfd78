package org.tandemcrm.audience;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a print run is wanted.
 *
 * @param site the address of this Tandem, before the path of every link
 * @param target where the personal link on it leads; none for print without links
 * @param step the place of the step in a standing campaign that it is for
 * @param only whom it is for; everybody who is still to be reached if absent
 */
public record PrintWish(
        PrintPer per,
        String site,
        @Nullable String target,
        @Nullable Integer step,
        @Nullable List<UUID> only) {

    /** For everybody on the list who is still to be reached. */
    public static PrintWish all(PrintPer per, String site, @Nullable String target) {
        return new PrintWish(per, site, target, null, null);
    }

    /** For those who wait at a step. */
    public static PrintWish step(
            String site, @Nullable String target, int step, List<UUID> waiting) {
        return new PrintWish(PrintPer.PERSON, site, target, step, waiting);
    }

    UUID @Nullable [] people() {
        return only == null ? null : only.toArray(UUID[]::new);
    }
}
