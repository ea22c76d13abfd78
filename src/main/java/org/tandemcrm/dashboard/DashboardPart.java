package org.tandemcrm.dashboard;

import java.util.Optional;
import org.tandemcrm.user.Viewer;

/**
 * Adds a tile to the dashboard page and its figures to the API; each part is a bean. It is asked
 * once for both, beside the others: on a thread and in a transaction of its own.
 */
public interface DashboardPart {

    /** None for a reader who may not see it. */
    Optional<Tile> tile(Focus focus, Viewer reader);
}
