package org.tandemcrm.listing;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tandemcrm.web.Viewing;

/** The zone in which the reader's days begin. */
@Component
class ReaderZone {

    private final ObjectProvider<Viewing> viewing;
    private final Clock clock;

    ReaderZone(ObjectProvider<Viewing> viewing, Clock clock) {
        this.viewing = viewing;
        this.clock = clock;
    }

    ZoneId now() {
        return viewing.stream().map(Viewing::zone).findFirst().orElseGet(clock::getZone);
    }
}
