package org.tandemcrm.deal.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.deal.DealCard;
import org.tandemcrm.deal.DealDetails;
import org.tandemcrm.deal.LineDetails;
import org.tandemcrm.shared.InvalidInput;
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
        @Nullable JsonNode lines) {

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
