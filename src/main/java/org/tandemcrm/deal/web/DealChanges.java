package org.tandemcrm.deal.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.deal.Closure;
import org.tandemcrm.deal.DealCard;
import org.tandemcrm.deal.DealDetails;
import org.tandemcrm.deal.LineDetails;
import org.tandemcrm.deal.Win;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.shared.Money;
import org.tandemcrm.user.UserId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a program changes of a deal: absent fields stay as they are, null empties a field. */
record DealChanges(
        @Nullable JsonNode name,
        @Nullable JsonNode amount,
        @Nullable JsonNode margin,
        @Nullable JsonNode expectedCloseOn,
        @Nullable JsonNode assigneeId,
        @Nullable JsonNode budget,
        @Nullable JsonNode competitors,
        @Nullable JsonNode lines,
        @Nullable JsonNode closedOn,
        @Nullable JsonNode reason,
        @Nullable JsonNode competitor,
        @Nullable JsonNode backToMarketingOn,
        @Nullable JsonNode correction) {

    private static final String NOT_SOLD = "The deal was lost: nothing was sold.";
    private static final String NOT_LOST = "The deal was won: this is said of a lost one.";

    /** Whether it puts the end of a closed deal right, and why. */
    boolean corrects() {
        return correction != null;
    }

    String why(JsonMapper json) {
        String given = value("correction", correction, null, String.class, json);
        return given == null ? "" : given;
    }

    /** What only a correction may name, and what a correction may not. */
    void refuseMisplaced() {
        List<Flaw> flaws = new ArrayList<>();
        String sentence =
                corrects()
                        ? "A correction is of the end alone. Open the deal again to change this."
                        : "Send this together with correction, which says why.";
        named(!corrects()).forEach((field, given) -> refuse(field, given, sentence, flaws));
        refuse(flaws);
    }

    private static void refuse(List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
    }

    private static void refuse(
            String field, @Nullable JsonNode given, String sentence, List<Flaw> flaws) {
        if (given != null) {
            flaws.add(new Flaw(field, sentence));
        }
    }

    private Map<String, @Nullable JsonNode> named(boolean ofEnd) {
        Map<String, @Nullable JsonNode> fields = new LinkedHashMap<>();
        if (ofEnd) {
            fields.put("closedOn", closedOn);
            fields.put("reason", reason);
            fields.put("competitor", competitor);
            fields.put("backToMarketingOn", backToMarketingOn);
        } else {
            fields.put("name", name);
            fields.put("expectedCloseOn", expectedCloseOn);
            fields.put("assigneeId", assigneeId);
            fields.put("budget", budget);
            fields.put("competitors", competitors);
        }
        return fields;
    }

    Win win(DealCard card, Currency currency, JsonMapper json) {
        List<Flaw> flaws = new ArrayList<>();
        refuse("reason", reason, NOT_LOST, flaws);
        refuse("competitor", competitor, NOT_LOST, flaws);
        refuse("backToMarketingOn", backToMarketingOn, NOT_LOST, flaws);
        refuse(flaws);
        return new Win(
                amount(card, currency, json),
                money("margin", margin, card.margin(), currency, json),
                day(card, json),
                lines(currency, json),
                List.of());
    }

    Closure.Lost lost(Closure.Lost before, DealCard card, JsonMapper json) {
        List<Flaw> flaws = new ArrayList<>();
        refuse("amount", amount, NOT_SOLD, flaws);
        refuse("margin", margin, NOT_SOLD, flaws);
        refuse("lines", lines, NOT_SOLD, flaws);
        refuse(flaws);
        String why = value("reason", reason, before.reason(), String.class, json);
        return new Closure.Lost(
                why == null ? "" : why,
                value("competitor", competitor, before.competitor(), String.class, json),
                day(card, json),
                value(
                        "backToMarketingOn",
                        backToMarketingOn,
                        before.backToMarketingOn(),
                        LocalDate.class,
                        json));
    }

    private LocalDate day(DealCard card, JsonMapper json) {
        LocalDate day = value("closedOn", closedOn, card.closedOn(), LocalDate.class, json);
        if (day == null) {
            throw new InvalidInput("closedOn", "A closed deal has a day.");
        }
        return day;
    }

    DealDetails on(DealCard card, Currency currency, JsonMapper json) {
        return new DealDetails(
                name == null ? card.name() : text(json),
                amount(card, currency, json),
                money("margin", margin, card.margin(), currency, json),
                value(
                        "expectedCloseOn",
                        expectedCloseOn,
                        card.expectedCloseOn(),
                        LocalDate.class,
                        json),
                value("assigneeId", assigneeId, card.assigneeId(), UserId.class, json),
                money("budget", budget, card.budget(), currency, json),
                value("competitors", competitors, card.competitors(), String.class, json));
    }

    /** The lines that take the place of those that are there; null where they stay. */
    @Nullable List<LineDetails> lines(Currency currency, JsonMapper json) {
        if (lines == null) {
            return null;
        }
        LineJson[] given = value("lines", lines, null, LineJson[].class, json);
        return given == null ? List.of() : LineJson.details(List.of(given), currency);
    }

    /** A deal with lines is worth what they add up to, unless the program says otherwise. */
    private @Nullable BigDecimal amount(DealCard card, Currency currency, JsonMapper json) {
        boolean summed = lines != null || card.lines() != null;
        BigDecimal before = summed && amount == null && !emptied() ? null : card.amount();
        return money("amount", amount, before, currency, json);
    }

    private boolean emptied() {
        return lines != null && lines.isEmpty();
    }

    private String text(JsonMapper json) {
        String given = value("name", name, null, String.class, json);
        return given == null ? "" : given;
    }

    private static @Nullable BigDecimal money(
            String field,
            @Nullable JsonNode given,
            @Nullable BigDecimal before,
            Currency currency,
            JsonMapper json) {
        return given == null
                ? before
                : DealBodies.in(currency, field, value(field, given, null, Money.class, json));
    }

    private static <T> @Nullable T value(
            String field,
            @Nullable JsonNode given,
            @Nullable T before,
            Class<T> type,
            JsonMapper json) {
        if (given == null) {
            return before;
        }
        try {
            return given.isNull() ? null : json.treeToValue(given, type);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw new InvalidInput(field, "This cannot be read.");
        }
    }
}
