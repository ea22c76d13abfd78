package org.tandemcrm.offering;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/** What we sell; costs only for those who may see them. */
@Service
@Transactional
public class Catalogue {

    private final Products products;
    private final CurrentUser me;
    private final Clock clock;

    Catalogue(Products products, CurrentUser me, Clock clock) {
        this.products = products;
        this.me = me;
        this.clock = clock;
    }

    /** Enters a product. */
    public ProductId add(ProductDetails details) {
        return bring(List.of(details)).get(0);
    }

    /** Enters many, in their order. */
    public List<ProductId> bring(List<ProductDetails> many) {
        List<ProductId> ids = new ArrayList<>();
        for (ProductDetails details : many) {
            check(details, null);
            ids.add(products.saveAndFlush(new Product(details, clock.instant())).id());
        }
        return ids;
    }

    /** Changes a product that the editor opened at the version, or throws StaleEdit. */
    public void change(ProductId id, long version, ProductDetails details) {
        Product product = opened(id, version);
        check(details, id);
        product.take(details);
        products.flush();
    }

    /** Puts a product into the trash; deals and price lists that name it keep it. */
    public void discard(ProductId id, long version) {
        opened(id, version).discard(clock.instant(), me.find().map(Viewer::id).orElse(null));
        products.flush();
    }

    /** Takes a product out of the trash; InvalidInput if its code has been given away. */
    public void restore(ProductId id) {
        Product product = found(id);
        mustBeFree(product.code(), id);
        product.restore();
        products.flush();
    }

    /** The product, also one in the trash, or NotFound. */
    @Transactional(readOnly = true)
    public ProductCard card(ProductId id) {
        return seen(found(id));
    }

    /** The product, or NotFound if it is unknown or in the trash. */
    @Transactional(readOnly = true)
    public ProductCard living(ProductId id) {
        ProductCard card = card(id);
        if (card.deletedAt() != null) {
            throw new NotFound("This product is in the trash.");
        }
        return card;
    }

    /** Many products at once, in that order; unknown ones are left out. */
    @Transactional(readOnly = true)
    public List<ProductCard> cards(List<ProductId> ids) {
        Map<ProductId, Product> found =
                products.findAllById(new HashSet<>(ids)).stream()
                        .collect(Collectors.toMap(Product::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).map(this::seen).toList();
    }

    /** The product with this code, however it is written; one in the trash has none. */
    @Transactional(readOnly = true)
    public Optional<ProductCard> byCode(String code) {
        String key = Product.key(code);
        return key == null
                ? Optional.empty()
                : products.coded(key).stream().findFirst().map(this::seen);
    }

    /** All that can be sold now, by name. */
    @Transactional(readOnly = true)
    public List<ProductCard> forSale() {
        return products.forSale().stream().map(this::seen).toList();
    }

    /** Names of products, also of those in the trash. */
    @Transactional(readOnly = true)
    public Map<ProductId, String> names(Collection<ProductId> ids) {
        return cards(List.copyOf(ids)).stream()
                .collect(Collectors.toMap(ProductCard::id, ProductCard::name, (a, b) -> a));
    }

    private ProductCard seen(Product product) {
        boolean costs = me.find().filter(viewer -> viewer.may(Right.SEE_COSTS)).isPresent();
        return costs ? product.card() : product.card().withoutCost();
    }

    private Product opened(ProductId id, long version) {
        Product product = found(id);
        if (product.isDiscarded()) {
            throw new NotFound("This product is in the trash.");
        }
        if (product.version() != version) {
            throw new StaleEdit("Somebody changed this product after you opened it.");
        }
        return product;
    }

    private Product found(ProductId id) {
        return products.findById(id).orElseThrow(() -> new NotFound("There is no such product."));
    }

    private void check(ProductDetails details, @Nullable ProductId changed) {
        List<Flaw> flaws = details.flaws();
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
        mustBeFree(details.code(), changed);
    }

    private void mustBeFree(@Nullable String code, @Nullable ProductId asker) {
        String key = Product.key(code);
        if (key != null
                && products.coded(key).stream().anyMatch(other -> !other.id().equals(asker))) {
            throw new InvalidInput("code", "Another product has this code.");
        }
    }
}
