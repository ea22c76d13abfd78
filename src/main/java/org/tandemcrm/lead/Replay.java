package org.tandemcrm.lead;

import java.util.List;

/** Where a lead stands after its history, and every change on the way, oldest first. */
record Replay(Reading reading, List<TemperatureStep> steps) {}
