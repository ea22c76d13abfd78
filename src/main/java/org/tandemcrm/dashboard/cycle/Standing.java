package org.tandemcrm.dashboard.cycle;

import org.tandemcrm.listing.Total;

/**
 * Where leads or deals stand still now.
 *
 * @param open how many are there
 * @param still how many of them nothing has happened to for two weeks
 * @param openHref the list of all there
 * @param stillHref the list of those that stand still
 */
public record Standing(String label, Total open, Total still, String openHref, String stillHref) {}
