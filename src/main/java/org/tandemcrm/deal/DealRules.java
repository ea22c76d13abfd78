package org.tandemcrm.deal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.shared.Money;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Person;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Users;

/** What may be written into a deal, judged by the company's money and day and by who writes. */
@Component
class DealRules {

    private static final BigDecimal MOST = new BigDecimal("1000000000000");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 2000;

    /** Clocks of two machines differ a little. */
    private static final Duration TOLERANCE = Duration.ofMinutes(2);

    private final Firm firm;
    private final CurrentUser me;
    private final Users users;
    private final Clock clock;

    DealRules(Firm firm, CurrentUser me, Users users, Clock clock) {
        this.firm = firm;
        this.me = me;
        this.users = users;
        this.clock = clock;
    }

    /** The details as they are kept; who may not see margins leaves the margin as it was. */
    DealDetails judged(DealDetails wanted, Deal before) {
        List<Flaw> flaws = new ArrayList<>();
        String name = wanted.name().strip();
        if (name.isEmpty()) {
            flaws.add(new Flaw("name", "Give the deal a name."));
        } else if (name.length() > LONGEST_NAME) {
            flaws.add(new Flaw("name", "A name has at most " + LONGEST_NAME + " characters."));
        }
        amount("amount", wanted.amount(), flaws);
        sum(wanted.amount(), before, flaws);
        amount("margin", wanted.margin(), flaws);
        amount("budget", wanted.budget(), flaws);
        year("expectedCloseOn", wanted.expectedCloseOn(), flaws);
        competitors(wanted.competitors(), flaws);
        assignee(wanted.assigneeId(), before.assignee(), flaws);
        refuse(flaws);
        BigDecimal margin = seesCosts() ? wanted.margin() : before.margin();
        return new DealDetails(
                name,
                wanted.amount(),
                margin,
                wanted.expectedCloseOn(),
                wanted.assigneeId(),
                wanted.budget(),
                tidied(wanted.competitors()));
    }

    private static void competitors(@Nullable String text, List<Flaw> flaws) {
        if (text != null && text.length() > LONGEST_TEXT) {
            flaws.add(new Flaw("competitors", "At most " + LONGEST_TEXT + " characters."));
        }
    }

    private static @Nullable String tidied(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    Closure judged(Closure wanted, Deal deal) {
        return wanted.fold(won -> judgedWon(won, deal), this::judgedLost);
    }

    void refuseFuture(String field, Instant at) {
        if (at.isAfter(clock.instant().plus(TOLERANCE))) {
            throw new InvalidInput(field, "This lies in the future.");
        }
    }

    DealMove move(DealId deal, Stage to, Instant at) {
        return new DealMove(deal, to, at, clock.instant(), me.get().id());
    }

    DealClosure closing(DealId deal, Closure closure) {
        return new DealClosure(deal, closure, clock.instant(), me.get().id());
    }

    /** Now for a close of today, else the end of its day in the company's zone. */
    Instant momentOf(LocalDate closedOn) {
        Instant end = closedOn.plusDays(1).atStartOfDay(firm.zone()).toInstant().minusMillis(1);
        Instant now = clock.instant();
        return end.isBefore(now) ? end : now;
    }

    Instant reopen(DealClosure closure, String reason) {
        if (reason.isBlank()) {
            throw new InvalidInput("reason", "Say why it is opened again.");
        }
        Instant now = clock.instant();
        closure.reopen(now, me.get().id(), reason.strip());
        return now;
    }

    /** The end that was in force is kept with the reason why it gives way. */
    Instant correct(DealClosure old, String why) {
        if (why.isBlank()) {
            throw new InvalidInput("why", "Say why it is corrected: it stays beside the deal.");
        }
        Instant now = clock.instant();
        old.correct(now, me.get().id(), why.strip());
        return now;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return firm.today();
    }

    Money money(BigDecimal amount) {
        return firm.money(amount);
    }

    private Closure judgedWon(Closure.Won won, Deal deal) {
        List<Flaw> flaws = new ArrayList<>();
        amount("amount", won.amount(), flaws);
        sum(won.amount(), deal, flaws);
        amount("margin", won.margin(), flaws);
        closedOn(won.closedOn(), flaws);
        refuse(flaws);
        return new Closure.Won(
                won.amount(), seesCosts() ? won.margin() : deal.margin(), won.closedOn());
    }

    private Closure judgedLost(Closure.Lost lost) {
        List<Flaw> flaws = new ArrayList<>();
        if (lost.reason().isBlank()) {
            flaws.add(new Flaw("reason", "Say why it was lost: marketing learns from it."));
        }
        closedOn(lost.closedOn(), flaws);
        LocalDate back = lost.backToMarketingOn();
        year("backToMarketingOn", back, flaws);
        if (back != null && back.isBefore(lost.closedOn())) {
            flaws.add(
                    new Flaw("backToMarketingOn", "Marketing can try again only after the close."));
        }
        refuse(flaws);
        return lost;
    }

    /** A year that is out of this world is a slip of the keys. */
    private static void year(String field, @Nullable LocalDate day, List<Flaw> flaws) {
        if (day != null && (day.getYear() < 1900 || day.getYear() > 2200)) {
            flaws.add(new Flaw(field, "Give a year between 1900 and 2200."));
        }
    }

    private void closedOn(LocalDate day, List<Flaw> flaws) {
        if (day.isAfter(firm.today())) {
            flaws.add(new Flaw("closedOn", "A deal can't be closed in the future."));
        } else {
            year("closedOn", day, flaws);
        }
    }

    private void sum(@Nullable BigDecimal amount, Deal deal, List<Flaw> flaws) {
        LineTotals lines = deal.lines();
        if (amount != null && lines != null && amount.compareTo(lines.amount()) != 0) {
            flaws.add(
                    new Flaw(
                            "amount",
                            "The lines add up to %s. Change them, or leave the amount out."
                                    .formatted(firm.money(lines.amount()))));
        }
    }

    private void amount(String field, @Nullable BigDecimal amount, List<Flaw> flaws) {
        if (amount == null) {
            return;
        }
        int decimals = Math.max(0, firm.currency().getDefaultFractionDigits());
        if (amount.stripTrailingZeros().scale() > decimals) {
            flaws.add(
                    new Flaw(
                            field,
                            "%s has %d decimals."
                                    .formatted(firm.currency().getCurrencyCode(), decimals)));
        }
        if (amount.abs().compareTo(MOST) > 0) {
            flaws.add(new Flaw(field, "That is more than Tandem can count."));
        }
    }

    private void assignee(@Nullable UserId wanted, @Nullable UserId before, List<Flaw> flaws) {
        boolean changed = !Objects.equals(wanted, before);
        if (changed && wanted != null && !canSell(wanted)) {
            flaws.add(new Flaw("assigneeId", "Choose somebody who works on leads."));
        }
    }

    private boolean canSell(UserId id) {
        return users.find(id)
                .filter(Person::active)
                .filter(p -> p.may(Right.WORK_LEADS))
                .isPresent();
    }

    private boolean seesCosts() {
        return me.get().may(Right.SEE_COSTS);
    }

    private static void refuse(List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
    }
}
