package org.tandemcrm.offering.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.offering.ProductCard;
import org.tandemcrm.offering.ProductDetails;
import org.tandemcrm.web.EditForm;

/** A product as a person types it. */
record ProductForm(
        @Nullable Long version,
        @NotBlank(message = "Give the product a name.") @Size(max = 200) @Nullable String name,
        @Size(max = 200) @Nullable String code,
        @Size(max = 200) @Nullable String unit,
        @Size(max = 200) @Nullable String category,
        @NotNull(message = "Say what it costs; 0 if it is free.") @Nullable BigDecimal listPrice,
        @Nullable BigDecimal cost,
        @Nullable Boolean active,
        @Size(max = 10_000) @Nullable String description)
        implements EditForm {

    static ProductForm empty() {
        return new ProductForm(null, null, null, null, null, null, null, true, null);
    }

    static ProductForm of(ProductCard card) {
        return new ProductForm(
                card.version(),
                card.name(),
                card.code(),
                card.unit(),
                card.category(),
                Typed.plain(card.listPrice()),
                Typed.plain(card.cost()),
                card.active(),
                card.description());
    }

    ProductDetails details() {
        return new ProductDetails(
                name == null ? "" : name,
                code,
                unit,
                category,
                listPrice,
                cost,
                Boolean.TRUE.equals(active),
                description);
    }
}
