package org.tandemcrm.dashboard;

import org.tandemcrm.user.Viewer;

/**
 * A page whose first reader would wait for what is kept in memory to be read from the facts; it is
 * looked at beforehand.
 */
public interface FirstLook {

    /**
     * As its reader will.
     *
     * @param year the twelve months up to the present one, beside those before
     */
    void look(Focus year, Viewer owner);
}
