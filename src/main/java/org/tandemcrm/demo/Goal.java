package org.tandemcrm.demo;

import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.SampleTarget;

/**
 * What the sample wants to sell in a year. It is written nowhere, least of all into the company's
 * settings, so that it goes with the sample.
 */
@Component
class Goal implements SampleTarget {

    private static final BigDecimal YEAR = new BigDecimal("900000");

    private final SampleRecords records;

    Goal(SampleRecords records) {
        this.records = records;
    }

    @Override
    public Optional<BigDecimal> ofYear() {
        return records.isLoaded() ? Optional.of(YEAR) : Optional.empty();
    }
}
