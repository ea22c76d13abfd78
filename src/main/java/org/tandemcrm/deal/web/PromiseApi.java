package org.tandemcrm.deal.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.Pipeline;
import org.tandemcrm.deal.PromiseBook;
import org.tandemcrm.deal.PromiseCard;
import org.tandemcrm.deal.PromiseId;
import org.tandemcrm.deal.PromiseListing;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.listing.Slice;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.ApiPage;

/** Promises to customers for programs. */
@RestController
@RequestMapping("/api/v1")
class PromiseApi {

    private final PromiseBook promises;
    private final Pipeline pipeline;
    private final Lists lists;
    private final Firm firm;

    PromiseApi(PromiseBook promises, Pipeline pipeline, Lists lists, Firm firm) {
        this.promises = promises;
        this.pipeline = pipeline;
        this.lists = lists;
        this.firm = firm;
    }

    /** That a promise was kept, today unless a day is named. */
    record Kept(@Nullable LocalDate keptOn) {}

    @Needs(Right.READ)
    @GetMapping("/promises")
    ApiPage<PromiseJson> list(ListQuery query) {
        Slice<PromiseCard> slice =
                lists.slice(PromiseListing.PROMISES, query, PromiseListing.on(firm.today()));
        List<PromiseJson> items = slice.rows().stream().map(PromiseJson::of).toList();
        return new ApiPage<>(items, slice.next());
    }

    @Needs(Right.READ)
    @GetMapping("/deals/{id}/promises")
    ApiPage<PromiseJson> of(@PathVariable DealId id) {
        DealId deal = pipeline.card(id).id();
        return new ApiPage<>(promises.of(deal).stream().map(PromiseJson::of).toList(), null);
    }

    @Needs(Right.WORK_LEADS)
    @PostMapping("/deals/{id}/promises")
    ResponseEntity<PromiseJson> promise(
            @PathVariable DealId id, @RequestBody PromiseJson.Body body) {
        PromiseId made = promises.promise(id, body.details());
        return ResponseEntity.created(URI.create("/api/v1/deals/" + id + "/promises"))
                .body(PromiseJson.of(promises.card(made)));
    }

    @Needs(Right.LOG_RESPONSES)
    @PostMapping("/promises/{id}/keeping")
    PromiseJson keep(
            @PathVariable PromiseId id, @RequestBody(required = false) @Nullable Kept body) {
        LocalDate day = body == null ? null : body.keptOn();
        promises.keep(id, day == null ? firm.today() : day);
        return PromiseJson.of(promises.card(id));
    }
}
