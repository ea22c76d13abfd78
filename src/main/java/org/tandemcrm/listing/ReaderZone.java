package org.tandemcrm.listing;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** The zone in which the reader's days begin. */
@Component
class ReaderZone {

    ZoneId now() {
        return ZoneOffset.UTC;
    }
}
