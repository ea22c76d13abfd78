package org.tandemcrm.offering;

import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.Folded;
import org.tandemcrm.user.Journaled;
import org.tandemcrm.user.Trashed;
import org.tandemcrm.user.UserId;

/** Something that we sell. */
@Entity
@Journaled
@Table(name = "product")
class Product {

    @EmbeddedId private ProductId id;
    @Version private @Nullable Long version;
    private String name;
    private String sortName;
    private String searchText;
    private @Nullable String code;
    private @Nullable String codeKey;
    private @Nullable String unit;
    private @Nullable String category;
    private @Nullable String categoryKey;
    private BigDecimal listPrice;
    private @Nullable BigDecimal cost;
    private boolean active;
    private @Nullable String description;
    private Instant createdAt;
    @Embedded private @Nullable Trashed trashed;

    @SuppressWarnings("NullAway.Init")
    protected Product() {}

    @SuppressWarnings("NullAway.Init")
    Product(ProductDetails details, Instant now) {
        this.id = ProductId.next();
        this.createdAt = now;
        take(details);
    }

    final void take(ProductDetails details) {
        name = details.name();
        sortName = Folded.sortName(name);
        searchText = Folded.searchText(name, details.code(), details.category());
        code = details.code();
        codeKey = key(code);
        unit = details.unit();
        category = details.category();
        categoryKey = category == null ? null : Folded.fold(category);
        listPrice = Objects.requireNonNull(details.listPrice());
        cost = details.cost();
        active = details.active();
        description = details.description();
    }

    /** By which two codes are the same. */
    static @Nullable String key(@Nullable String code) {
        return code == null ? null : Folded.fold(code);
    }

    void discard(Instant now, @Nullable UserId by) {
        trashed = new Trashed(now, by);
    }

    void restore() {
        trashed = null;
    }

    boolean isDiscarded() {
        return trashed != null;
    }

    ProductId id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    @Nullable String code() {
        return code;
    }

    ProductCard card() {
        return new ProductCard(
                id,
                version(),
                name,
                code,
                unit,
                category,
                listPrice,
                cost,
                active,
                description,
                createdAt,
                Trashed.at(trashed));
    }
}
