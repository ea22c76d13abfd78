package org.tandemcrm.deal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.shared.Period;
import org.tandemcrm.shared.Share;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.UserId;

/** How many of the deals that were closed were won, and in how many days: counted here alone. */
@Component
@Transactional(readOnly = true)
public class ClosingBook {

    private final Closings closings;

    ClosingBook(Closings closings) {
        this.closings = closings;
    }

    /**
     * By the day of the close.
     *
     * @param whose deals alone
     * @param product deals in which it is sold alone; all if absent
     */
    public Closed in(Period period, Salespeople whose, @Nullable ProductId product) {
        return closed(closings.in(period, whose, product));
    }

    /** The same by whoever has the deals, nobody's under nothing; who closed none is absent. */
    public Map<Optional<UserId>, Closed> byPerson(
            Period period, Salespeople whose, @Nullable ProductId product) {
        return closings.in(period, whose, product).stream()
                .collect(
                        Collectors.groupingBy(
                                each -> Optional.ofNullable(each.assignee()),
                                Collectors.collectingAndThen(
                                        Collectors.toList(), ClosingBook::closed)));
    }

    private static Closed closed(List<KeptClosing> all) {
        BigDecimal value = BigDecimal.ZERO;
        int won = 0;
        int[] days = new int[all.size()];
        for (KeptClosing each : all) {
            BigDecimal amount = each.amount();
            if (amount != null) {
                value = value.add(amount);
                days[won++] = each.days();
            }
        }
        return new Closed(
                new Share(won, all.size()),
                value,
                won == 0 ? null : value.divide(BigDecimal.valueOf(won), MathContext.DECIMAL64),
                median(Arrays.copyOf(days, won)));
    }

    private static @Nullable Double median(int[] days) {
        Arrays.sort(days);
        int half = days.length / 2;
        if (days.length == 0) {
            return null;
        }
        return days.length % 2 == 1 ? days[half] : (days[half - 1] + days[half]) / 2.0;
    }
}
