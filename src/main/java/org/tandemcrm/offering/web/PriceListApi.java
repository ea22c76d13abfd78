package org.tandemcrm.offering.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.listing.Slice;
import org.tandemcrm.offering.PriceBook;
import org.tandemcrm.offering.PriceListCard;
import org.tandemcrm.offering.PriceListId;
import org.tandemcrm.offering.PriceListListing;
import org.tandemcrm.offering.PriceListRow;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.ApiPage;
import org.tandemcrm.web.Etags;
import org.tandemcrm.web.IfMatch;
import org.tandemcrm.web.MergePatch;
import tools.jackson.databind.JsonNode;

/** Price lists for programs. */
@RestController
@RequestMapping("/api/v1/price-lists")
class PriceListApi {

    private final PriceBook prices;
    private final Lists lists;
    private final Firm firm;
    private final MergePatch patches;

    PriceListApi(PriceBook prices, Lists lists, Firm firm, MergePatch patches) {
        this.prices = prices;
        this.lists = lists;
        this.firm = firm;
        this.patches = patches;
    }

    /** A price list as programs read it. */
    record Json(
            PriceListId id,
            long version,
            String name,
            LocalDate from,
            @Nullable LocalDate to,
            boolean inForce,
            List<PriceListBody.Price> prices,
            Instant createdAt) {}

    @Needs(Right.READ)
    @GetMapping
    ApiPage<Json> list(ListQuery query) {
        Slice<PriceListRow> slice =
                lists.slice(PriceListListing.PRICE_LISTS, query, PriceListListing.on(firm.today()));
        List<PriceListId> ids = slice.rows().stream().map(PriceListRow::id).toList();
        return new ApiPage<>(prices.cards(ids).stream().map(this::json).toList(), slice.next());
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping
    ResponseEntity<Json> add(@RequestBody PriceListBody body) {
        PriceListId id = prices.add(body.details(firm.currency()));
        PriceListCard card = prices.card(id);
        return ResponseEntity.created(URI.create("/api/v1/price-lists/" + id))
                .eTag(Etags.of(card.version()))
                .body(json(card));
    }

    @Needs(Right.READ)
    @GetMapping("/{id}")
    ResponseEntity<Json> show(@PathVariable PriceListId id) {
        return answer(prices.living(id));
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PatchMapping("/{id}")
    ResponseEntity<Json> change(
            @PathVariable PriceListId id, IfMatch match, @RequestBody JsonNode patch) {
        PriceListCard card = prices.living(id);
        match.check(card.version());
        Currency currency = firm.currency();
        PriceListBody body =
                patches.apply(PriceListBody.of(card, currency), patch, PriceListBody.class);
        prices.change(id, card.version(), body.details(currency));
        return answer(prices.card(id));
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @DeleteMapping("/{id}")
    ResponseEntity<Void> discard(@PathVariable PriceListId id, IfMatch match) {
        PriceListCard card = prices.living(id);
        match.check(card.version());
        prices.discard(id, card.version());
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<Json> answer(PriceListCard card) {
        return ResponseEntity.ok().eTag(Etags.of(card.version())).body(json(card));
    }

    private Json json(PriceListCard card) {
        return new Json(
                card.id(),
                card.version(),
                card.name(),
                card.from(),
                card.to(),
                card.inForceOn(firm.today()),
                card.lines().stream()
                        .map(line -> PriceListBody.Price.of(line, firm.currency()))
                        .toList(),
                card.createdAt());
    }
}
