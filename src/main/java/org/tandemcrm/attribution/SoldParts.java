package org.tandemcrm.attribution;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.offering.ProductId;

/** Takes the parts that products have of sales out of rows. */
final class SoldParts {

    /** One for thousands of sales that name it. */
    private final Map<UUID, ProductId> products = new HashMap<>();

    /** Of a row with the arrays products, part_amounts and part_margins, all in one order. */
    List<SoldPart> of(ResultSet row) throws SQLException {
        @Nullable UUID[] ids = (UUID[]) row.getArray("products").getArray();
        BigDecimal[] amounts = (BigDecimal[]) row.getArray("part_amounts").getArray();
        BigDecimal[] margins = (BigDecimal[]) row.getArray("part_margins").getArray();
        List<SoldPart> parts = new ArrayList<>(ids.length);
        for (int place = 0; place < ids.length; place++) {
            parts.add(
                    new SoldPart(
                            product(ids[place]),
                            Units.of(amounts[place]),
                            Units.of(margins[place])));
        }
        return List.copyOf(parts);
    }

    private @Nullable ProductId product(@Nullable UUID id) {
        return id == null ? null : products.computeIfAbsent(id, ProductId::new);
    }
}
