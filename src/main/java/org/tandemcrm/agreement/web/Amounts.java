package org.tandemcrm.agreement.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import org.tandemcrm.firm.Firm;

/**
 * What was promised and reached, as its page shows it: leads, or their worth.
 *
 * @param worth whether it is an amount of money
 */
record Amounts(Firm firm, boolean worth) {

    public String text(Number value) {
        if (worth) {
            BigDecimal cents =
                    BigDecimal.valueOf(value.doubleValue()).setScale(2, RoundingMode.HALF_UP);
            return firm.money(cents).words(0);
        }
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ENGLISH);
        format.setMaximumFractionDigits(1);
        return format.format(value.doubleValue());
    }
}
