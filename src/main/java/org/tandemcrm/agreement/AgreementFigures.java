package org.tandemcrm.agreement;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.Policies;

/** Puts the figures of both sides together. */
@Component
class AgreementFigures {

    private static final int USUAL_SHARE = 90;
    private static final int USUAL_ATTEMPTS = 5;
    private static final int USUAL_DAYS = 5;

    private final MarketingFigures marketing;
    private final KeptFigures sales;
    private final Firm firm;

    AgreementFigures(MarketingFigures marketing, KeptFigures sales, Firm firm) {
        this.marketing = marketing;
        this.sales = sales;
        this.firm = firm;
    }

    AgreementProgress progress(AgreementCard card) {
        return card.valid()
                .map(
                        edition ->
                                new AgreementProgress(
                                        marketing.attainment(card.quarter().days(), edition),
                                        sales.kept(card.quarter().days(), edition.terms())))
                .orElse(AgreementProgress.NONE);
    }

    @Nullable Attainment attainment(AgreementCard card) {
        return card.valid()
                .map(edition -> marketing.attainment(card.quarter().days(), edition))
                .orElse(null);
    }

    /**
     * The leads behind a number of sales, by what counts in the quarter; none without terms.
     *
     * @param cut the page of them
     */
    PromiseCases cases(
            AgreementCard card,
            Promised promised,
            @Nullable Boolean kept,
            Function<List<PromiseCase>, CasePage> cut) {
        List<PromiseCase> all =
                card.valid()
                        .map(
                                edition ->
                                        sales.cases(
                                                promised, card.quarter().days(), edition.terms()))
                        .orElse(List.of());
        List<PromiseCase> found =
                all.stream()
                        .filter(each -> kept == null || kept == each.kept())
                        .sorted(PromiseCase.LATEST_FIRST)
                        .toList();
        CasePage shown = cut.apply(found);
        return new PromiseCases(
                promised, KeptFigures.share(all), shown, sales.names(shown.lines()));
    }

    Proposal proposal(Quarter quarter) {
        return marketing.proposal(quarter);
    }

    Optional<Worth> worth(Quarter quarter) {
        return marketing.rates(quarter).worth();
    }

    Terms suggested(Quarter quarter) {
        Policies policies = firm.settings().policies();
        Long leads = proposal(quarter).leads();
        return new Terms(
                leads == null ? null : Math.toIntExact(Math.min(leads, 1_000_000)),
                null,
                policies.hotTargetHours(),
                policies.warmTargetHours(),
                USUAL_SHARE,
                USUAL_ATTEMPTS,
                USUAL_DAYS,
                null);
    }
}
