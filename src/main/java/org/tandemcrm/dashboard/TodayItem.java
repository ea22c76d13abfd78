package org.tandemcrm.dashboard;

/**
 * Something that needs somebody today.
 *
 * @param sentence how it stands behind its number, as in "deals stand still"
 * @param late whether it is late already
 */
public record TodayItem(
        String key, long count, String sentence, String definition, boolean late, String href) {}
