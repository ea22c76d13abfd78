package org.tandemcrm.deal.web;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.deal.DealCard;
import org.tandemcrm.deal.DealDetails;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.UserId;
import org.tandemcrm.web.EditForm;

/** A deal as a person types it. */
record DealForm(
        @Nullable Long version,
        @Size(max = 200) @Nullable String name,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal margin,
        @Nullable LocalDate expectedCloseOn,
        @Nullable String assigneeId,
        @Nullable BigDecimal budget,
        @Size(max = 2000) @Nullable String competitors)
        implements EditForm {

    static DealForm of(DealCard card) {
        return new DealForm(
                card.version(),
                card.name(),
                plain(card.amount()),
                plain(card.margin()),
                card.expectedCloseOn(),
                text(card.assigneeId()),
                plain(card.budget()),
                card.competitors());
    }

    DealDetails details() {
        return new DealDetails(
                name == null ? "" : name,
                amount,
                margin,
                expectedCloseOn,
                assignee(),
                budget,
                competitors);
    }

    /** Text, because the empty choice of the select is no id. */
    private @Nullable UserId assignee() {
        if (assigneeId == null || assigneeId.isBlank()) {
            return null;
        }
        try {
            return UserId.of(assigneeId);
        } catch (IllegalArgumentException unreadable) {
            throw new InvalidInput("assigneeId", "Choose one of the list.");
        }
    }

    /** Without the zeros behind the currency's decimals that the database keeps. */
    static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        BigDecimal bare = amount.stripTrailingZeros();
        return bare.setScale(Math.max(bare.scale() > 0 ? 2 : 0, bare.scale()));
    }

    /** As it stands in a field. */
    static String typed(@Nullable BigDecimal amount) {
        return text(plain(amount));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
