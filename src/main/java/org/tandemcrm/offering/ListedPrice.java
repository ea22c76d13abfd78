package org.tandemcrm.offering;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.user.Journaled;

/** What one of a product costs by a price list. */
@Entity
@Journaled
@Table(name = "listed_price")
class ListedPrice {

    @Id
    @Column(name = "listed_price_id")
    private UUID id;

    @Embedded private PriceListId priceList;
    @Embedded private ProductId product;
    private BigDecimal price;

    @SuppressWarnings("NullAway.Init")
    protected ListedPrice() {}

    ListedPrice(PriceListId priceList, ProductId product, BigDecimal price) {
        this.id = Ids.next();
        this.priceList = priceList;
        this.product = product;
        this.price = price;
    }

    void take(BigDecimal wanted) {
        if (wanted.compareTo(price) != 0) {
            price = wanted;
        }
    }

    ProductId product() {
        return product;
    }
}
