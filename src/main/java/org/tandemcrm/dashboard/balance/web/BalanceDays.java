package org.tandemcrm.dashboard.balance.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.dashboard.balance.BalanceBook;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.PeriodPicker;

/** The days that an address of the balance is about. */
@Component
class BalanceDays {

    private final Firm firm;

    BalanceDays(Firm firm) {
        this.firm = firm;
    }

    /** The last twelve weeks, unless days are named. */
    PeriodPicker of(@Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate today = firm.today();
        LocalDate begin = from == null && to == null ? BalanceBook.weeksTo(today).from() : from;
        return PeriodPicker.of(begin, to, today, firm.settings());
    }
}
