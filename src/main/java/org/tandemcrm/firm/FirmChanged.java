package org.tandemcrm.firm;

/**
 * The owner changed the company's settings.
 *
 * @param pointsChanged whether evidence from now on counts differently, or the scale of heat moved
 * @param pastToo whether evidence of the past counts differently as well
 */
public record FirmChanged(
        FirmSettings before, FirmSettings after, boolean pointsChanged, boolean pastToo) {}
