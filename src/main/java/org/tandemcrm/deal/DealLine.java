package org.tandemcrm.deal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.offering.PriceListId;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.shared.Folded;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.shared.Money;
import org.tandemcrm.user.Journaled;

/** One thing that a deal is about: a product of the catalogue, or anything in words. */
@Entity
@Journaled
@Table(name = "deal_line")
class DealLine {

    @Id
    @Column(name = "deal_line_id")
    private UUID id;

    @Embedded private DealId deal;
    private int position;
    @Embedded private @Nullable ProductId product;
    private String name;
    private String words;
    private @Nullable String unit;
    private BigDecimal quantity;
    private BigDecimal price;
    private @Nullable BigDecimal listPrice;
    @Embedded private @Nullable PriceListId priceList;
    private @Nullable BigDecimal cost;
    private BigDecimal amount;

    @SuppressWarnings("NullAway.Init")
    protected DealLine() {}

    @SuppressWarnings("NullAway.Init")
    DealLine(DealId deal) {
        this.id = Ids.next();
        this.deal = deal;
    }

    /** What stands in a line after the rules were asked. */
    record Content(
            @Nullable ProductId product,
            String name,
            @Nullable String unit,
            BigDecimal quantity,
            Money price,
            @Nullable BigDecimal listPrice,
            @Nullable PriceListId priceList,
            @Nullable BigDecimal cost) {}

    void take(int place, Content content) {
        position = place;
        product = content.product();
        name = content.name();
        words = Folded.fold(name);
        unit = content.unit();
        quantity = content.quantity();
        price = content.price().amount();
        listPrice = content.listPrice();
        priceList = content.priceList();
        cost = content.cost();
        amount = content.price().times(quantity).amount();
    }

    UUID id() {
        return id;
    }

    @Nullable ProductId product() {
        return product;
    }

    String name() {
        return name;
    }

    @Nullable String unit() {
        return unit;
    }

    BigDecimal price() {
        return price;
    }

    @Nullable BigDecimal listPrice() {
        return listPrice;
    }

    @Nullable PriceListId priceList() {
        return priceList;
    }

    @Nullable BigDecimal cost() {
        return cost;
    }

    BigDecimal quantity() {
        return quantity;
    }

    BigDecimal amount() {
        return amount;
    }
}
