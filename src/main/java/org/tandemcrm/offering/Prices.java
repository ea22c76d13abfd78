package org.tandemcrm.offering;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.InvalidInput.Flaw;

/** What a price of one unit may be: the cents of small things have decimals, too. */
final class Prices {

    private static final int MOST_DECIMALS = 4;
    private static final BigDecimal MOST = BigDecimal.TEN.pow(12);

    private Prices() {}

    static void judge(String field, @Nullable BigDecimal price, List<Flaw> flaws) {
        if (price == null) {
            return;
        }
        if (price.signum() < 0) {
            flaws.add(new Flaw(field, "A price is not negative."));
        } else if (price.compareTo(MOST) >= 0) {
            flaws.add(new Flaw(field, "That is more than Tandem can count."));
        } else if (price.stripTrailingZeros().scale() > MOST_DECIMALS) {
            flaws.add(new Flaw(field, "At most four decimals."));
        }
    }
}
