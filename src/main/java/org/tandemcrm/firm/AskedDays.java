package org.tandemcrm.firm;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.InvalidInput;

/** The days that the address of a report names; see {@link PeriodPicker}. */
public record AskedDays(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** With this beginning, where no days are named at all. */
    public AskedDays usuallyFrom(LocalDate begin) {
        return from == null && to == null ? new AskedDays(begin, null) : this;
    }

    /**
     * The period and what else there is to choose.
     *
     * @throws InvalidInput naming "from" or "to"
     */
    public PeriodPicker picker(Firm firm) {
        return PeriodPicker.of(from, to, firm.today(), firm.settings());
    }
}
