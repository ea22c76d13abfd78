package org.tandemcrm.offering;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.Folded;
import org.tandemcrm.user.Journaled;
import org.tandemcrm.user.Trashed;
import org.tandemcrm.user.UserId;

/** Prices that hold for a time. */
@Entity
@Journaled
@Table(name = "price_list")
class PriceList {

    @EmbeddedId private PriceListId id;
    @Version private @Nullable Long version;
    private String name;
    private String sortName;
    private String searchText;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "price_list_id", insertable = false, updatable = false)
    private List<ListedPrice> prices = new ArrayList<>();

    private Instant createdAt;

    /** A price that changes makes a new version of its list, too. */
    private Instant changedAt;

    @Embedded private @Nullable Trashed trashed;

    @SuppressWarnings("NullAway.Init")
    protected PriceList() {}

    @SuppressWarnings("NullAway.Init")
    PriceList(PriceListDetails details, Instant now) {
        this.id = PriceListId.next();
        this.createdAt = now;
        take(details, now);
    }

    final void take(PriceListDetails details, Instant now) {
        changedAt = now;
        name = details.name();
        sortName = Folded.sortName(name);
        searchText = Folded.searchText(name);
        validFrom = Objects.requireNonNull(details.from());
        validTo = details.to();
        price(details.prices());
    }

    /** A price that stays the same stays the same row. */
    private void price(Map<ProductId, BigDecimal> wanted) {
        Map<ProductId, BigDecimal> rest = new HashMap<>(wanted);
        prices.removeIf(price -> !rest.containsKey(price.product()));
        prices.forEach(price -> price.take(Objects.requireNonNull(rest.remove(price.product()))));
        rest.forEach((product, price) -> prices.add(new ListedPrice(id, product, price)));
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

    PriceListId id() {
        return id;
    }

    String name() {
        return name;
    }

    long version() {
        return version == null ? 0 : version;
    }

    PriceListCard card(List<PriceLine> lines) {
        return new PriceListCard(
                id, version(), name, validFrom, validTo, lines, createdAt, Trashed.at(trashed));
    }
}
