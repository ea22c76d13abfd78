package org.tandemcrm.firm;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.Money;

/**
 * What shall be sold: the company's own target, which its settings hold, else that of the sample.
 */
@Component
public class SalesTarget {

    private final Firm firm;
    private final ObjectProvider<SampleTarget> sample;

    SalesTarget(Firm firm, ObjectProvider<SampleTarget> sample) {
        this.firm = firm;
        this.sample = sample;
    }

    /** In a fiscal year; absent where there is no target. */
    public @Nullable Money ofYear() {
        BigDecimal own = firm.settings().salesTarget();
        BigDecimal year = own == null ? ofSample() : own;
        return year == null || year.signum() == 0 ? null : firm.money(year);
    }

    private @Nullable BigDecimal ofSample() {
        return sample.stream().flatMap(each -> each.ofYear().stream()).findFirst().orElse(null);
    }
}
