package org.tandemcrm.campaign;

/**
 * How many people were added to a campaign, and how many were not.
 *
 * @param present who were members already
 * @param refused who refused mailings by the campaign's channel
 */
public record Additions(int added, int present, int refused) {}
