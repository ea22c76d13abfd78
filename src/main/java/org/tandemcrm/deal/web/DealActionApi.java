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
import org.tandemcrm.deal.Closure;
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
import org.tandemcrm.web.IfMatch;

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
    ResponseEntity<DealJson> move(
            @PathVariable DealId id, @Nullable IfMatch match, @RequestBody DealBodies.Move body) {
        Long seen = seen(match);
        if (seen == null) {
            pipeline.move(id, body.wanted(), moment(body.at()));
        } else {
            pipeline.move(id, seen, body.wanted(), moment(body.at()));
        }
        return answer(id);
    }

    @PostMapping("/deals/{id}/closure")
    ResponseEntity<DealJson> close(
            @PathVariable DealId id, @Nullable IfMatch match, @RequestBody DealBodies.Close body) {
        Long seen = seen(match);
        if (body.won()) {
            win(id, seen, body.win(answers.currency(), today()));
        } else {
            Closure lost = body.closure(answers.currency(), today());
            if (seen == null) {
                pipeline.close(id, lost);
            } else {
                pipeline.close(id, seen, lost);
            }
        }
        return answer(id);
    }

    @PostMapping("/deals/{id}/reopening")
    ResponseEntity<DealJson> reopen(
            @PathVariable DealId id, @Nullable IfMatch match, @RequestBody DealBodies.Reopen body) {
        Long seen = seen(match);
        String reason = body.reason() == null ? "" : body.reason();
        if (seen == null) {
            pipeline.reopen(id, reason);
        } else {
            pipeline.reopen(id, seen, reason);
        }
        return answer(id);
    }

    /** An action needs no If-Match; a program that sends one acts on what it has read only. */
    private static @Nullable Long seen(@Nullable IfMatch match) {
        return match == null ? null : match.version();
    }

    private ResponseEntity<DealJson> answer(DealId id) {
        DealCard card = pipeline.card(id);
        return ResponseEntity.ok().eTag(Etags.of(card.version())).body(answers.of(card));
    }

    private void win(DealId id, @Nullable Long seen, Win win) {
        try {
            if (seen == null) {
                pipeline.win(id, win);
            } else {
                pipeline.win(id, seen, win);
            }
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
