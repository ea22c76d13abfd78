package org.tandemcrm.firm;

import java.math.BigDecimal;
import java.util.Optional;

/** What a sample company wants to sell in a fiscal year, while there is one to look around in. */
public interface SampleTarget {

    Optional<BigDecimal> ofYear();
}
