package org.tandemcrm.offering.web;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
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
import org.tandemcrm.offering.Catalogue;
import org.tandemcrm.offering.ProductCard;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.offering.ProductListing;
import org.tandemcrm.shared.Money;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.ApiPage;
import org.tandemcrm.web.Etags;
import org.tandemcrm.web.IfMatch;
import org.tandemcrm.web.MergePatch;
import tools.jackson.databind.JsonNode;

/** The catalogue for programs. */
@RestController
@RequestMapping("/api/v1/products")
class ProductApi {

    private final Catalogue catalogue;
    private final Lists lists;
    private final Firm firm;
    private final MergePatch patches;

    ProductApi(Catalogue catalogue, Lists lists, Firm firm, MergePatch patches) {
        this.catalogue = catalogue;
        this.lists = lists;
        this.firm = firm;
        this.patches = patches;
    }

    /**
     * A product as programs read it.
     *
     * @param cost null also for who may not see it
     */
    record Json(
            ProductId id,
            long version,
            String name,
            @Nullable String code,
            @Nullable String unit,
            @Nullable String category,
            Money listPrice,
            @Nullable Money cost,
            boolean active,
            @Nullable String description,
            Instant createdAt) {

        static Json of(ProductCard card, Currency currency) {
            BigDecimal cost = card.cost();
            return new Json(
                    card.id(),
                    card.version(),
                    card.name(),
                    card.code(),
                    card.unit(),
                    card.category(),
                    new Money(card.listPrice(), currency),
                    cost == null ? null : new Money(cost, currency),
                    card.active(),
                    card.description(),
                    card.createdAt());
        }
    }

    @Needs(Right.READ)
    @GetMapping
    ApiPage<Json> list(ListQuery query, Viewer me) {
        Currency currency = firm.currency();
        Slice<ProductCard> slice = lists.slice(ProductListing.of(me), query);
        List<Json> items = slice.rows().stream().map(card -> Json.of(card, currency)).toList();
        return new ApiPage<>(items, slice.next());
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping
    ResponseEntity<Json> add(@RequestBody ProductBody body) {
        ProductId id = catalogue.add(body.details(firm.currency()));
        ProductCard card = catalogue.card(id);
        return ResponseEntity.created(URI.create("/api/v1/products/" + id))
                .eTag(Etags.of(card.version()))
                .body(Json.of(card, firm.currency()));
    }

    @Needs(Right.READ)
    @GetMapping("/{id}")
    ResponseEntity<Json> show(@PathVariable ProductId id) {
        return answer(catalogue.living(id));
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PatchMapping("/{id}")
    ResponseEntity<Json> change(
            @PathVariable ProductId id, IfMatch match, @RequestBody JsonNode patch) {
        ProductCard card = catalogue.living(id);
        match.check(card.version());
        Currency currency = firm.currency();
        ProductBody body = patches.apply(ProductBody.of(card, currency), patch, ProductBody.class);
        catalogue.change(id, card.version(), body.details(currency));
        return answer(catalogue.card(id));
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @DeleteMapping("/{id}")
    ResponseEntity<Void> discard(@PathVariable ProductId id, IfMatch match) {
        ProductCard card = catalogue.living(id);
        match.check(card.version());
        catalogue.discard(id, card.version());
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<Json> answer(ProductCard card) {
        return ResponseEntity.ok()
                .eTag(Etags.of(card.version()))
                .body(Json.of(card, firm.currency()));
    }
}
