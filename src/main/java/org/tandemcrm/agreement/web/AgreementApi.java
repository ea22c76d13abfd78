package org.tandemcrm.agreement.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.agreement.AgreementCard;
import org.tandemcrm.agreement.AgreementDesk;
import org.tandemcrm.agreement.Quarter;
import org.tandemcrm.agreement.Side;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Etags;
import org.tandemcrm.web.IfMatch;

/** The agreement for programs; the quarter is named by any of its days, the present one if none. */
@RestController
@Needs(Right.SEE_ATTRIBUTION)
@RequestMapping("/api/v1/agreement")
class AgreementApi {

    private final AgreementDesk desk;
    private final AgreementPages pages;
    private final Firm firm;

    AgreementApi(AgreementDesk desk, AgreementPages pages, Firm firm) {
        this.desk = desk;
        this.pages = pages;
        this.firm = firm;
    }

    /** Who signs which edition. */
    record Signing(Side side, int edition) {}

    /** The ETag is the edition's number. */
    @GetMapping
    ResponseEntity<AgreementJson> show(
            @RequestParam(required = false) @Nullable LocalDate quarter) {
        return answer(pages.quarter(quarter));
    }

    @PutMapping
    ResponseEntity<AgreementJson> write(
            @RequestParam(required = false) @Nullable LocalDate quarter,
            IfMatch match,
            @RequestBody AgreementJson.TermsJson body) {
        Quarter chosen = pages.quarter(quarter);
        int edition = desk.card(chosen).edition();
        desk.write(chosen, match.or(edition), body.terms());
        return answer(chosen);
    }

    @PostMapping("/signatures")
    ResponseEntity<AgreementJson> sign(
            @RequestParam(required = false) @Nullable LocalDate quarter,
            @RequestBody Signing signing) {
        Quarter chosen = pages.quarter(quarter);
        desk.sign(chosen, signing.edition(), signing.side());
        return answer(chosen);
    }

    @GetMapping("/proposal")
    AgreementJson.ProposalJson proposal(
            @RequestParam(required = false) @Nullable LocalDate quarter) {
        return AgreementJson.ProposalJson.of(desk.proposal(pages.quarter(quarter)));
    }

    private ResponseEntity<AgreementJson> answer(Quarter quarter) {
        AgreementCard card = desk.card(quarter);
        return ResponseEntity.ok()
                .eTag(Etags.of(card.edition()))
                .body(AgreementJson.of(card, desk.progress(card), firm::money));
    }
}
