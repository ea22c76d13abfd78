package org.tandemcrm.agreement.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.agreement.AgreementCard;
import org.tandemcrm.agreement.AgreementDesk;
import org.tandemcrm.agreement.Promised;
import org.tandemcrm.agreement.Quarter;
import org.tandemcrm.agreement.Side;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.Attachment;

/** Puts together what the pages of the agreement show. */
@Component
class AgreementPages {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final AgreementDesk desk;
    private final Firm firm;

    AgreementPages(AgreementDesk desk, Firm firm) {
        this.desk = desk;
        this.firm = firm;
    }

    /** The quarter of a day that is named, or the present one. */
    Quarter quarter(@Nullable LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw new InvalidInput("quarter", "Choose a day between 1900 and 2200.");
        }
        return desk.quarter(day);
    }

    String show(Quarter quarter, Viewer me, Model model) {
        AgreementCard card = desk.card(quarter);
        model.addAttribute("card", card);
        model.addAttribute("last", card.latest().orElse(null));
        model.addAttribute("valid", card.valid().orElse(null));
        model.addAttribute("progress", desk.progress(card));
        model.addAttribute("proposal", desk.proposal(desk.quarter(quarter.next())));
        model.addAttribute("sides", Side.values());
        model.addAttribute("me", me);
        model.addAttribute("mayBalance", me.may(Right.SEE_COSTS));
        model.addAttribute(
                "amounts",
                new Amounts(
                        firm, card.valid().filter(edition -> edition.worth() != null).isPresent()));
        model.addAttribute("definitions", AgreementWords.ALL);
        model.addAttribute("links", new AgreementLinks(quarter, firm.zone()));
        model.addAttribute("firm", firm);
        return "agreement/show";
    }

    /** The leads behind a number of sales. */
    String kept(Quarter quarter, CasesAsked asked, Model model) {
        model.addAttribute("quarter", quarter);
        model.addAttribute(
                "cases",
                desk.cases(desk.card(quarter), asked.what(), asked.kept(), asked.number()));
        model.addAttribute("kept", asked.kept());
        model.addAttribute("all", Promised.values());
        return "agreement/kept";
    }

    /** All of them as a file. */
    Attachment keptFile(Quarter quarter, CasesAsked asked) {
        return KeptFile.of(quarter, desk.cases(desk.card(quarter), asked.what(), asked.kept()));
    }

    TermsForm terms(Quarter quarter) {
        AgreementCard card = desk.card(quarter);
        return TermsForm.of(
                card.edition(),
                card.latest()
                        .map(AgreementCard.Edition::terms)
                        .orElseGet(() -> desk.suggested(quarter)));
    }

    String form(Quarter quarter, TermsForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("version", form.version());
        model.addAttribute("quarter", quarter);
        model.addAttribute("proposal", desk.proposal(quarter));
        model.addAttribute("currency", firm.currency().getCurrencyCode());
        return "agreement/terms";
    }
}
