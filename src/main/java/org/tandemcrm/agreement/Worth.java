package org.tandemcrm.agreement;

import java.math.BigDecimal;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.shared.Money;

/** What a lead is worth on average when it is handed over, as it was reckoned for an agreement. */
public record Worth(Money warm, Money hot) {

    Money of(Temperature temperature, long leads) {
        return (temperature == Temperature.HOT ? hot : warm).times(BigDecimal.valueOf(leads));
    }
}
