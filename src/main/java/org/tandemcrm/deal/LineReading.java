package org.tandemcrm.deal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.offering.PriceListId;
import org.tandemcrm.offering.ProductId;

/** Reads the lines of deals. */
@Component
class LineReading {

    private final JdbcClient jdbc;

    LineReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<DealId, List<LineCard>> of(Collection<DealId> deals, boolean costs) {
        Map<DealId, List<LineCard>> lines = new HashMap<>();
        jdbc.sql(
                        """
                        select l.*, p.name as price_list_name
                          from deal_line l left join price_list p using (price_list_id)
                         where l.deal_id = any(?) order by l.deal_id, l.position
                        """)
                .param(deals.stream().map(DealId::value).toArray(UUID[]::new))
                .query(
                        row -> {
                            DealId deal = new DealId(row.getObject("deal_id", UUID.class));
                            lines.computeIfAbsent(deal, id -> new ArrayList<>())
                                    .add(line(row, costs));
                        });
        return lines;
    }

    private static LineCard line(ResultSet row, boolean costs) throws SQLException {
        UUID product = row.getObject("product_id", UUID.class);
        UUID priceList = row.getObject("price_list_id", UUID.class);
        return new LineCard(
                row.getObject("deal_line_id", UUID.class),
                product == null ? null : new ProductId(product),
                row.getString("name"),
                row.getString("unit"),
                row.getBigDecimal("quantity").stripTrailingZeros(),
                row.getBigDecimal("price"),
                row.getBigDecimal("list_price"),
                priceList == null ? null : new PriceListId(priceList),
                row.getString("price_list_name"),
                row.getBigDecimal("amount"),
                costs ? row.getBigDecimal("cost") : null);
    }
}
