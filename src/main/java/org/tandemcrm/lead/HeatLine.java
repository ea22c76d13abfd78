package org.tandemcrm.lead;

import java.time.Instant;

/**
 * One line of the sum that makes a lead warm.
 *
 * @param points what the fact was worth
 * @param now what is left of it, rounded so that the lines add up to the rounded heat
 */
public record HeatLine(String what, Instant at, double points, double now) {}
