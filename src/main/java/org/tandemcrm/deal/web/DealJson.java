package org.tandemcrm.deal.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.deal.Closure;
import org.tandemcrm.deal.DealCard;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.DealRow;
import org.tandemcrm.deal.Gain;
import org.tandemcrm.deal.LineCard;
import org.tandemcrm.deal.PromiseCard;
import org.tandemcrm.deal.Stage;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.shared.Money;
import org.tandemcrm.user.UserId;

/**
 * A deal as programs read it.
 *
 * @param state OPEN, WON or LOST
 * @param margin as it was stated or as the lines bring it; null where the company's usual one
 *     counts, and for who may not see it
 * @param marginCounted the margin that reports count, the company's usual one too; null for who may
 *     not see it
 * @param marginBasis where that comes from; null for who may not see it
 * @param productPart what the products that a list asks for have of the amount; null where none is
 *     asked for
 * @param productMargin what they have of the margin that counts; null too for who may not see it
 * @param competitors one a line
 */
record DealJson(
        DealId id,
        long number,
        LeadId leadId,
        @Nullable ContactId contactId,
        @Nullable CompanyId companyId,
        String name,
        String state,
        Stage stage,
        @Nullable Money amount,
        @Nullable Money margin,
        @Nullable Money marginCounted,
        Gain.@Nullable Basis marginBasis,
        @Nullable Money productPart,
        @Nullable Money productMargin,
        @Nullable Money budget,
        @Nullable String competitors,
        @Nullable LocalDate expectedCloseOn,
        Instant acceptedAt,
        Instant stageSince,
        @Nullable UserId assigneeId,
        List<LineJson> lines,
        List<PromiseJson> promises,
        @Nullable End closure) {

    /** How it ended. */
    record End(
            String result,
            @Nullable Money amount,
            @Nullable Money margin,
            LocalDate closedOn,
            @Nullable String reason,
            @Nullable String competitor,
            @Nullable LocalDate backToMarketingOn) {}

    static DealJson of(
            DealRow row, List<LineCard> lines, List<PromiseCard> promises, Pricing pricing) {
        DealCard card = row.deal();
        Currency currency = pricing.currency();
        Gain gain = pricing.gain(card);
        boolean usual = gain == null || gain.basis() == Gain.Basis.USUAL;
        return new DealJson(
                card.id(),
                card.number(),
                card.leadId(),
                card.contactId(),
                card.companyId(),
                card.name(),
                card.state(),
                card.stage(),
                money(card.amount(), currency),
                gain == null || usual ? money(card.margin(), currency) : gain.margin(),
                gain == null ? null : gain.margin(),
                gain == null ? null : gain.basis(),
                money(row.part(), currency),
                money(row.partGain(), currency),
                money(card.budget(), currency),
                card.competitors(),
                card.expectedCloseOn(),
                card.acceptedAt(),
                card.stageSince(),
                card.assigneeId(),
                lines.stream().map(line -> LineJson.of(line, currency)).toList(),
                promises.stream().map(PromiseJson::of).toList(),
                end(card.closure(), currency));
    }

    private static @Nullable End end(@Nullable Closure closure, Currency currency) {
        if (closure == null) {
            return null;
        }
        return closure.fold(
                won ->
                        new End(
                                "WON",
                                money(won.amount(), currency),
                                money(won.margin(), currency),
                                won.closedOn(),
                                null,
                                null,
                                null),
                lost ->
                        new End(
                                "LOST",
                                null,
                                null,
                                lost.closedOn(),
                                lost.reason(),
                                lost.competitor(),
                                lost.backToMarketingOn()));
    }

    static @Nullable Money money(@Nullable BigDecimal amount, Currency currency) {
        return amount == null ? null : new Money(amount, currency);
    }
}
