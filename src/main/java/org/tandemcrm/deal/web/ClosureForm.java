package org.tandemcrm.deal.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.deal.Closure;
import org.tandemcrm.deal.DealCard;
import org.tandemcrm.deal.PromiseDetails;
import org.tandemcrm.deal.Win;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;

/** How a deal ended, as a person types it; each result has its own fields. */
record ClosureForm(
        @Nullable Long version,
        @NotNull @Nullable Result result,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal margin,
        @Size(max = 500) @Nullable String reason,
        @Size(max = 200) @Nullable String competitor,
        @NotNull(message = "Give the day.") @Nullable LocalDate closedOn,
        @Nullable LocalDate backToMarketingOn,
        @Nullable List<Vow> promises) {

    private static final int EMPTY_LINES = 3;
    private static final Pattern PLACE = Pattern.compile("promises\\[(\\d+)](.*)");

    /** A promise that was not sent is an empty one. */
    ClosureForm {
        Vow none = new Vow(null, null);
        promises =
                promises == null
                        ? null
                        : promises.stream()
                                .map(vow -> Objects.requireNonNullElse(vow, none))
                                .toList();
    }

    /** A promise as a person types it; one without words and day is none. */
    record Vow(@Nullable String what, @Nullable LocalDate on) {

        boolean says() {
            return on != null || what != null && !what.isBlank();
        }
    }

    /** Won or lost. */
    enum Result {
        WON,
        LOST
    }

    static ClosureForm of(Result result, DealCard card, LocalDate today) {
        return new ClosureForm(
                card.version(),
                result,
                DealForm.plain(card.amount()),
                DealForm.plain(card.margin()),
                null,
                null,
                today,
                null,
                Collections.nCopies(EMPTY_LINES, new Vow(null, null)));
    }

    /** What of it the deal itself has: the rest is of this close alone. */
    static Map<String, String> theirs(DealCard card) {
        return Map.of(
                "amount", DealForm.typed(card.amount()), "margin", DealForm.typed(card.margin()));
    }

    public boolean won() {
        return result == Result.WON;
    }

    /** What it takes to close it as won. */
    Win win() {
        List<PromiseDetails> given =
                vows().stream()
                        .filter(Vow::says)
                        .map(vow -> new PromiseDetails(said(vow.what()), vow.on()))
                        .toList();
        return new Win(amount, margin, Objects.requireNonNull(closedOn), null, given);
    }

    /** The same flaws at the promises where the reader sees them, the empty ones counted. */
    InvalidInput placed(InvalidInput invalid) {
        List<Vow> all = vows();
        List<Integer> filled =
                IntStream.range(0, all.size()).filter(i -> all.get(i).says()).boxed().toList();
        List<Flaw> flaws = new ArrayList<>();
        for (Flaw flaw : invalid.flaws()) {
            Matcher place = PLACE.matcher(flaw.field());
            flaws.add(
                    place.matches()
                            ? new Flaw(
                                    "promises[%d]%s"
                                            .formatted(
                                                    filled.get(Integer.parseInt(place.group(1))),
                                                    place.group(2)),
                                    flaw.message())
                            : flaw);
        }
        return new InvalidInput(flaws);
    }

    private List<Vow> vows() {
        return promises == null ? List.of() : promises;
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    Closure closure() {
        LocalDate day = Objects.requireNonNull(closedOn);
        if (!won()) {
            String why = reason == null ? "" : reason.strip();
            return new Closure.Lost(why, blankless(competitor), day, backToMarketingOn);
        }
        if (amount == null) {
            throw new InvalidInput("amount", "Say what it was sold for.");
        }
        return new Closure.Won(amount, margin, day);
    }

    private static @Nullable String blankless(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
