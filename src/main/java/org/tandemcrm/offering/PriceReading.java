package org.tandemcrm.offering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads prices: of whole lists, and what a product costs on a day. */
@Component
class PriceReading {

    private final JdbcClient jdbc;

    PriceReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<PriceListId, List<PriceLine>> linesOf(Collection<PriceListId> lists) {
        Map<PriceListId, List<PriceLine>> lines = new HashMap<>();
        jdbc.sql(
                        """
                        select l.price_list_id, l.price, p.product_id, p.name, p.code, p.unit, p.list_price
                          from listed_price l join product p on p.product_id = l.product_id
                         where l.price_list_id = any(:lists)
                         order by p.sort_name, p.product_id
                        """)
                .param("lists", lists.stream().map(PriceListId::value).toArray(UUID[]::new))
                .query(
                        row -> {
                            lines.computeIfAbsent(
                                            new PriceListId(
                                                    row.getObject("price_list_id", UUID.class)),
                                            list -> new ArrayList<>())
                                    .add(
                                            new PriceLine(
                                                    new ProductId(
                                                            row.getObject(
                                                                    "product_id", UUID.class)),
                                                    row.getString("name"),
                                                    row.getString("code"),
                                                    row.getString("unit"),
                                                    row.getBigDecimal("price"),
                                                    row.getBigDecimal("list_price")));
                        });
        return lines;
    }

    List<PriceListId> naming(ProductId product) {
        return jdbc.sql(
                        """
                        select k.price_list_id from listed_price l join price_list k using (price_list_id)
                         where l.product_id = ? and k.deleted_at is null
                         order by k.valid_from desc, k.price_list_id
                        """)
                .param(product.value())
                .query((row, n) -> new PriceListId(row.getObject(1, UUID.class)))
                .list();
    }

    Map<ProductId, Quote> quotes(
            Collection<ProductId> products, @Nullable PriceListId list, LocalDate day) {
        Map<ProductId, Quote> quotes = new HashMap<>();
        jdbc.sql(
                        """
                        select p.product_id, p.name, p.unit, p.cost,
                               coalesce(l.price, p.list_price) as price, l.price_list_id
                          from product p
                          left join (
                              select listed_price.* from listed_price
                                join price_list k using (price_list_id)
                               where k.price_list_id = :list and k.deleted_at is null
                                 and :day between k.valid_from and coalesce(k.valid_to, :day)
                          ) l on l.product_id = p.product_id
                         where p.product_id = any(:products)
                        """)
                .param("list", list == null ? null : list.value(), java.sql.Types.OTHER)
                .param("day", day)
                .param("products", products.stream().map(ProductId::value).toArray(UUID[]::new))
                .query(
                        row -> {
                            ProductId id = new ProductId(row.getObject("product_id", UUID.class));
                            UUID said = row.getObject("price_list_id", UUID.class);
                            quotes.put(
                                    id,
                                    new Quote(
                                            id,
                                            row.getString("name"),
                                            row.getString("unit"),
                                            row.getBigDecimal("price"),
                                            said == null ? null : new PriceListId(said),
                                            row.getBigDecimal("cost")));
                        });
        return quotes;
    }

    /** Which of the products exist, also in the trash. */
    int known(Collection<ProductId> products) {
        return jdbc.sql("select count(*) from product where product_id = any(?)")
                .param(products.stream().map(ProductId::value).toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }
}
