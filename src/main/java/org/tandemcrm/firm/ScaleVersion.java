package org.tandemcrm.firm;

import java.time.Instant;

/** A scale of temperature and the moment from which it holds; the first one holds since ever. */
public record ScaleVersion(Instant from, HeatScale scale) {}
