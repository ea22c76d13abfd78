package org.tandemcrm.deal.web;

import java.time.Clock;
import java.util.Currency;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.deal.DealCard;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.DealListing;
import org.tandemcrm.deal.Pipeline;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.listing.Slice;
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
    private final Firm firm;
    private final Clock clock;

    DealApi(Pipeline pipeline, Lists lists, Firm firm, Clock clock) {
        this.pipeline = pipeline;
        this.lists = lists;
        this.firm = firm;
        this.clock = clock;
    }

    @Needs(Right.READ)
    @GetMapping
    ApiPage<DealJson> list(ListQuery query, Viewer me) {
        Currency currency = firm.currency();
        Slice<DealCard> slice =
                lists.slice(DealListing.of(me), query, DealListing.parameters(clock));
        return new ApiPage<>(
                slice.rows().stream().map(card -> DealJson.of(card, currency)).toList(),
                slice.next());
    }

    @Needs(Right.READ)
    @GetMapping("/{id}")
    ResponseEntity<DealJson> show(@PathVariable DealId id) {
        DealCard card = pipeline.card(id);
        return ResponseEntity.ok()
                .eTag(Etags.of(card.version()))
                .body(DealJson.of(card, firm.currency()));
    }

    @Needs(Right.WORK_LEADS)
    @PatchMapping("/{id}")
    ResponseEntity<DealJson> change(
            @PathVariable DealId id, IfMatch match, @RequestBody DealChanges body) {
        DealCard card = pipeline.card(id);
        pipeline.change(
                id, match.or(card.version()), body.on(card, firm.currency(), JsonMapper.shared()));
        return show(id);
    }
}
