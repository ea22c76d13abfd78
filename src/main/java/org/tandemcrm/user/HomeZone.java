package org.tandemcrm.user;

import java.time.ZoneId;

/** Tells the time zone of those who chose none: the company's. */
@FunctionalInterface
public interface HomeZone {

    ZoneId zone();
}
