package org.tandemcrm.deal.web;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.deal.Closure;
import org.tandemcrm.deal.CorrectionDesk;
import org.tandemcrm.deal.DealCard;
import org.tandemcrm.deal.DealDetails;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.DealListing;
import org.tandemcrm.deal.DealLists;
import org.tandemcrm.deal.DealRow;
import org.tandemcrm.deal.LineDetails;
import org.tandemcrm.deal.Pipeline;
import org.tandemcrm.deal.Win;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.listing.Slice;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.ApiPage;
import org.tandemcrm.web.Etags;
import org.tandemcrm.web.IfMatch;
import tools.jackson.databind.json.JsonMapper;

/** Deals for programs. */
@RestController
@RequestMapping("/api/v1/deals")
class DealApi {

    private final Pipeline pipeline;
    private final Lists lists;
    private final DealAnswers answers;
    private final DealLists deals;
    private final JsonMapper json;
    private final CorrectionDesk corrections;

    DealApi(
            Pipeline pipeline,
            Lists lists,
            DealAnswers answers,
            DealLists deals,
            JsonMapper json,
            CorrectionDesk corrections) {
        this.corrections = corrections;
        this.json = json;
        this.pipeline = pipeline;
        this.lists = lists;
        this.answers = answers;
        this.deals = deals;
    }

    @Needs(Right.READ)
    @GetMapping
    ApiPage<DealJson> list(ListQuery query, Viewer me) {
        Slice<DealRow> slice = lists.slice(DealListing.of(me, query), query, deals.of(query));
        return new ApiPage<>(answers.of(slice.rows()), slice.next());
    }

    @Needs(Right.READ)
    @GetMapping("/{id}")
    ResponseEntity<DealJson> show(@PathVariable DealId id) {
        DealCard card = pipeline.card(id);
        return ResponseEntity.ok().eTag(Etags.of(card.version())).body(answers.of(card));
    }

    @Needs(Right.WORK_LEADS)
    @PatchMapping("/{id}")
    ResponseEntity<DealJson> change(
            @PathVariable DealId id, IfMatch match, @RequestBody DealChanges body) {
        body.refuseMisplaced();
        DealCard card = pipeline.card(id);
        if (body.corrects()) {
            correct(card, match.or(card.version()), body);
            return show(id);
        }
        DealDetails details = body.on(card, answers.currency(), json);
        List<LineDetails> lines = body.lines(answers.currency(), json);
        long version = match.or(card.version());
        if (lines == null) {
            pipeline.change(id, version, details);
        } else {
            fill(id, version, details, lines);
        }
        return show(id);
    }

    private void correct(DealCard card, long version, DealChanges body) {
        String why = body.why(json);
        if (card.closure() instanceof Closure.Lost lost) {
            corrections.correct(card.id(), version, body.lost(lost, card, json), why);
            return;
        }
        if (card.open()) {
            throw new InvalidInput("correction", "This deal is open: there is no end to correct.");
        }
        try {
            Win win = body.win(card, answers.currency(), json);
            corrections.correct(card.id(), version, win, why);
        } catch (InvalidInput invalid) {
            throw LineJson.placed(invalid);
        }
    }

    private void fill(DealId id, long version, DealDetails details, List<LineDetails> lines) {
        try {
            pipeline.change(id, version, details, lines);
        } catch (InvalidInput invalid) {
            throw LineJson.placed(invalid);
        }
    }
}
