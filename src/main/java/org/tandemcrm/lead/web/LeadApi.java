package org.tandemcrm.lead.web;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.lead.LeadBook;
import org.tandemcrm.lead.LeadCard;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.LeadRow;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Slice;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.ApiPage;
import org.tandemcrm.web.Etags;
import org.tandemcrm.web.IfMatch;
import org.tandemcrm.web.MergePatch;
import tools.jackson.databind.JsonNode;

/** Leads for programs. */
@RestController
@RequestMapping("/api/v1/leads")
class LeadApi {

    private final LeadDesk desk;
    private final LeadBook book;
    private final LeadPages pages;
    private final MergePatch patches;
    private final Clock clock;

    LeadApi(LeadDesk desk, LeadBook book, LeadPages pages, MergePatch patches, Clock clock) {
        this.desk = desk;
        this.book = book;
        this.pages = pages;
        this.patches = patches;
        this.clock = clock;
    }

    @Needs(Right.READ)
    @GetMapping
    ApiPage<LeadJson> list(ListQuery query) {
        Slice<LeadRow> slice = pages.slice(query);
        List<LeadId> ids = slice.rows().stream().map(LeadRow::id).toList();
        return new ApiPage<>(desk.cards(ids).stream().map(LeadJson::of).toList(), slice.next());
    }

    @Needs(Right.CHANGE_CONTACTS)
    @PostMapping
    ResponseEntity<LeadJson> open(@RequestBody LeadBody body) {
        LeadId id = book.open(body.lead(clock.instant()), body.known());
        LeadCard card = desk.card(id);
        return ResponseEntity.created(URI.create("/api/v1/leads/" + id))
                .eTag(Etags.of(card.version()))
                .body(LeadJson.of(card));
    }

    @Needs(Right.READ)
    @GetMapping("/{id}")
    ResponseEntity<LeadJson> show(@PathVariable LeadId id) {
        return answer(desk.card(id));
    }

    @Needs(Right.CHANGE_CONTACTS)
    @PatchMapping("/{id}")
    ResponseEntity<LeadJson> change(
            @PathVariable LeadId id, IfMatch match, @RequestBody JsonNode patch) {
        LeadCard card = desk.card(id);
        match.check(card.version());
        LeadBody.Change change =
                patches.apply(LeadBody.Change.of(card), patch, LeadBody.Change.class);
        book.revise(id, card.version(), change.revision());
        return answer(desk.card(id));
    }

    private static ResponseEntity<LeadJson> answer(LeadCard card) {
        return ResponseEntity.ok().eTag(Etags.of(card.version())).body(LeadJson.of(card));
    }
}
