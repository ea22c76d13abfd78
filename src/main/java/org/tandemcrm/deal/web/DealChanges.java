package org.tandemcrm.deal.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.deal.DealCard;
import org.tandemcrm.deal.DealDetails;
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
        @Nullable JsonNode assigneeId) {

    DealDetails on(DealCard card, Currency currency, JsonMapper json) {
        return new DealDetails(
                name == null ? card.name() : text(json),
                money("amount", amount, card.amount(), currency, json),
                money("margin", margin, card.margin(), currency, json),
                value(
                        "expectedCloseOn",
                        expectedCloseOn,
                        card.expectedCloseOn(),
                        LocalDate.class,
                        json),
                value("assigneeId", assigneeId, card.assigneeId(), UserId.class, json));
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
