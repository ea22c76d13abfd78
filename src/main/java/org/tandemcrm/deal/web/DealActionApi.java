package org.tandemcrm.deal.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.deal.DealCard;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.Pipeline;
import org.tandemcrm.deal.Win;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Etags;

/** What programs do with deals: accept, move, close, open again. Each answers with the deal. */
@RestController
@RequestMapping("/api/v1")
@Needs(Right.WORK_LEADS)
class DealActionApi {

    private final Pipeline pipeline;
    private final DealAnswers answers;
    private final Firm firm;
    private final Clock clock;

    DealActionApi(Pipeline pipeline, DealAnswers answers, Firm firm, Clock clock) {
        this.answers = answers;
        this.pipeline = pipeline;
        this.firm = firm;
        this.clock = clock;
    }

    @PostMapping("/leads/{id}/deal")
    ResponseEntity<DealJson> accept(
            @PathVariable LeadId id,
            @RequestBody(required = false) DealBodies.@Nullable Accept body) {
        DealId deal = pipeline.accept(id, moment(body == null ? null : body.acceptedAt()));
        DealCard card = pipeline.card(deal);
        return ResponseEntity.created(URI.create("/api/v1/deals/" + deal))
                .header(HttpHeaders.ETAG, Etags.of(card.version()))
                .body(answers.of(card));
    }

    @PutMapping("/deals/{id}/stage")
    ResponseEntity<DealJson> move(@PathVariable DealId id, @RequestBody DealBodies.Move body) {
        pipeline.move(id, body.wanted(), moment(body.at()));
        return answer(id);
    }

    @PostMapping("/deals/{id}/closure")
    ResponseEntity<DealJson> close(@PathVariable DealId id, @RequestBody DealBodies.Close body) {
        if (body.won()) {
            win(id, body.win(answers.currency(), today()));
        } else {
            pipeline.close(id, body.closure(answers.currency(), today()));
        }
        return answer(id);
    }

    @PostMapping("/deals/{id}/reopening")
    ResponseEntity<DealJson> reopen(@PathVariable DealId id, @RequestBody DealBodies.Reopen body) {
        pipeline.reopen(id, body.reason() == null ? "" : body.reason());
        return answer(id);
    }

    private ResponseEntity<DealJson> answer(DealId id) {
        DealCard card = pipeline.card(id);
        return ResponseEntity.ok().eTag(Etags.of(card.version())).body(answers.of(card));
    }

    private void win(DealId id, Win win) {
        try {
            pipeline.win(id, win);
        } catch (InvalidInput invalid) {
            throw LineJson.placed(invalid);
        }
    }

    private LocalDate today() {
        return firm.today();
    }

    private Instant moment(@Nullable Instant named) {
        return named == null ? clock.instant() : named;
    }
}
