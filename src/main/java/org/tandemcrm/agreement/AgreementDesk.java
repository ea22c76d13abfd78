package org.tandemcrm.agreement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/** Where marketing and sales agree on a quarter. */
@Component
@Transactional
public class AgreementDesk {

    private final AgreementPost post;
    private final AgreementReading reading;
    private final AgreementFigures figures;
    private final CurrentUser me;

    AgreementDesk(
            AgreementPost post,
            AgreementReading reading,
            AgreementFigures figures,
            CurrentUser me) {
        this.post = post;
        this.reading = reading;
        this.figures = figures;
        this.me = me;
    }

    /** The quarter in which the day lies; the present one if none is named. */
    @Transactional(readOnly = true)
    public Quarter quarter(@Nullable LocalDate day) {
        return reading.quarter(day);
    }

    /** The agreement of the quarter, perhaps still unwritten. */
    @Transactional(readOnly = true)
    public AgreementCard card(Quarter quarter) {
        me.get().require(Right.SEE_ATTRIBUTION);
        return reading.card(quarter);
    }

    /** How far it is kept, by what both signed last, or by what is written. */
    @Transactional(readOnly = true)
    public AgreementProgress progress(AgreementCard card) {
        return figures.progress(card);
    }

    /** How far marketing alone has come; absent while nothing is agreed. */
    @Transactional(readOnly = true)
    public @Nullable Attainment attainment(AgreementCard card) {
        return figures.attainment(card);
    }

    /**
     * The leads behind a number of sales, the latest first.
     *
     * @param kept only those that were, or were not; all if absent
     * @param page from 1 on
     */
    @Transactional(readOnly = true)
    public PromiseCases cases(
            AgreementCard card, Promised promised, @Nullable Boolean kept, int page) {
        me.get().require(Right.SEE_ATTRIBUTION);
        return figures.cases(card, promised, kept, found -> CasePage.of(found, page));
    }

    /** The same on one page. */
    @Transactional(readOnly = true)
    public PromiseCases cases(AgreementCard card, Promised promised, @Nullable Boolean kept) {
        me.get().require(Right.SEE_ATTRIBUTION);
        return figures.cases(card, promised, kept, CasePage::whole);
    }

    /** What the sales target of the quarter asks marketing for. */
    @Transactional(readOnly = true)
    public Proposal proposal(Quarter quarter) {
        me.get().require(Right.SEE_ATTRIBUTION);
        return figures.proposal(quarter);
    }

    /** The terms that the company's settings suggest. */
    @Transactional(readOnly = true)
    public Terms suggested(Quarter quarter) {
        return figures.suggested(quarter);
    }

    /**
     * Writes the next edition, which both sides are to sign anew.
     *
     * @param seen the edition that the editor saw, 0 for none
     * @throws org.tandemcrm.shared.StaleEdit if there is a newer one
     */
    public void write(Quarter quarter, long seen, Terms terms) {
        Viewer writer = me.get();
        writer.require(Right.SEE_ATTRIBUTION);
        refuseIfOver(quarter);
        refuse(terms.flaws());
        Worth worth = null;
        if (terms.leadValue() != null) {
            worth =
                    figures.worth(quarter)
                            .orElseThrow(
                                    () ->
                                            new InvalidInput(
                                                    "leadValue",
                                                    "There are too few records to tell what a warm lead is worth. Promise a number instead."));
        }
        post.write(quarter, seen, terms, worth, writer);
    }

    /**
     * Signs the edition for a side; whoever has signed it already has.
     *
     * @throws org.tandemcrm.shared.StaleEdit if there is a newer edition
     */
    public void sign(Quarter quarter, int edition, Side side) {
        Viewer signer = me.get();
        side.require(signer);
        refuseIfOver(quarter);
        post.sign(quarter, edition, side, signer);
    }

    private void refuseIfOver(Quarter quarter) {
        if (reading.card(quarter).over()) {
            throw new RuleBroken(
                    "quarter-over", "This quarter is over: what was agreed stays as it was.");
        }
    }

    private static void refuse(List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
    }
}
