package org.tandemcrm.agreement.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.agreement.AgreementCard;
import org.tandemcrm.agreement.AgreementProgress;
import org.tandemcrm.agreement.Attainment;
import org.tandemcrm.agreement.Proposal;
import org.tandemcrm.agreement.SalesKept;
import org.tandemcrm.agreement.Side;
import org.tandemcrm.agreement.Terms;
import org.tandemcrm.agreement.Worth;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Share;
import org.tandemcrm.web.Definition;

/**
 * The agreement of a quarter for programs.
 *
 * @param edition of the terms; 0 while nothing is written
 * @param inForce whether both sides have signed it
 * @param attainment what marketing has reached, in leads or in the company's currency
 */
record AgreementJson(
        LocalDate from,
        LocalDate to,
        boolean over,
        int edition,
        boolean inForce,
        @Nullable TermsJson terms,
        @Nullable Worth worth,
        List<SignatureJson> signatures,
        @Nullable Attained attainment,
        @Nullable Kept sales,
        List<Definition> definitions) {

    /** What both promise; leadValue is an amount. */
    record TermsJson(
            @Nullable Integer warmLeads,
            @Nullable Money leadValue,
            int hotHours,
            int warmHours,
            int inTimeShare,
            int attempts,
            int feedbackDays,
            @Nullable String note) {

        static TermsJson of(Terms terms, Function<BigDecimal, Money> money) {
            BigDecimal value = terms.leadValue();
            return new TermsJson(
                    terms.warmLeads(),
                    value == null ? null : money.apply(value),
                    terms.hotHours(),
                    terms.warmHours(),
                    terms.inTimeShare(),
                    terms.attempts(),
                    terms.feedbackDays(),
                    terms.note());
        }

        Terms terms() {
            return new Terms(
                    warmLeads,
                    leadValue == null ? null : leadValue.amount(),
                    hotHours,
                    warmHours,
                    inTimeShare,
                    attempts,
                    feedbackDays,
                    note);
        }
    }

    record SignatureJson(int edition, Side side, Instant signedAt, String signedBy) {}

    record Attained(double promised, double reached, double line, List<Attainment.Week> weeks) {}

    /** So many of so many; the share is absent of none. */
    record Part(long part, long whole, @Nullable Double share) {

        static Part of(Share share) {
            return new Part(share.part(), share.whole(), share.isKnown() ? share.value() : null);
        }
    }

    record Kept(Part inTime, Part attempts, Part feedback) {

        static Kept of(SalesKept kept) {
            return new Kept(
                    Part.of(kept.inTime()), Part.of(kept.attempts()), Part.of(kept.feedback()));
        }
    }

    /** How many warm leads the target asks for; numbers are absent with too little to compute. */
    record ProposalJson(
            LocalDate from,
            LocalDate to,
            @Nullable Money target,
            Part becameDeals,
            Part won,
            @Nullable Money averageSale,
            @Nullable Double sales,
            @Nullable Double deals,
            @Nullable Long warmLeads,
            @Nullable Long low,
            @Nullable Long high,
            @Nullable String missing) {

        static ProposalJson of(Proposal proposal) {
            return new ProposalJson(
                    proposal.quarter().from(),
                    proposal.quarter().to(),
                    proposal.target(),
                    Part.of(proposal.rates().becameDeals()),
                    Part.of(proposal.rates().won()),
                    proposal.rates().mean(),
                    proposal.sales(),
                    proposal.deals(),
                    proposal.leads(),
                    proposal.low(),
                    proposal.high(),
                    proposal.missing());
        }
    }

    static AgreementJson of(
            AgreementCard card, AgreementProgress progress, Function<BigDecimal, Money> money) {
        AgreementCard.Edition last = card.latest().orElse(null);
        Attainment reached = progress.marketing();
        SalesKept kept = progress.sales();
        return new AgreementJson(
                card.quarter().from(),
                card.quarter().to(),
                card.over(),
                card.edition(),
                last != null && last.isInForce(),
                last == null ? null : TermsJson.of(last.terms(), money),
                last == null ? null : last.worth(),
                card.editions().stream()
                        .flatMap(
                                edition ->
                                        edition.signatures().stream()
                                                .map(
                                                        signed ->
                                                                new SignatureJson(
                                                                        edition.number(),
                                                                        signed.side(),
                                                                        signed.at(),
                                                                        signed.by())))
                        .toList(),
                reached == null
                        ? null
                        : new Attained(
                                reached.promised(),
                                reached.reached(),
                                reached.line(),
                                reached.weeks()),
                kept == null ? null : Kept.of(kept),
                AgreementWords.ALL);
    }
}
