package org.tandemcrm.attribution;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.deal.Gain;
import org.tandemcrm.deal.ProductParts;
import org.tandemcrm.firm.FirmSettings;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.user.Salespeople;

/** The sales of a cut as SQL: the one place that says which they are and what of each counts. */
final class CutSql {

    /** The sales of days and people, whatever was sold. */
    private static final String SALES =
            """
            deal_facts f
             where f.result = 'WON' and f.closed_on between :from and :to
               and %s
            """
                    .formatted(Salespeople.are("f.assignee_id"));

    private static final String OF_PRODUCT =
            """
            (with sale as (
                    select f.*, %s as gain from %s
                       and exists (select from deal_line n
                                    where n.deal_id = f.deal_id and n.product_id = :product)),
             part as materialized (select p.* from %s p where p.product_id = :product)
             select s.deal_id, s.lead_id, s.number, s.name, s.assignee_id, s.closed_on, s.result,
                    p.amount, p.margin, null::numeric as known_margin,
                    null::numeric as uncosted_amount
               from sale s join part p on p.deal_id = s.deal_id) f
            """
                    .formatted(Gain.SQL, SALES, ProductParts.of("sale"));

    /**
     * The whole sales, rows {@code f} as those of deal_facts with their gain, beside the parts that
     * products have of them, rows {@code p}; see {@link ProductParts}. Of a product only sales that
     * it is in; of some leads alone where these are given.
     */
    static final String PARTED =
            """
            (with sale as materialized (
                    select f.*, %s as gain from %s
                       and (:product::uuid is null
                            or exists (select from deal_line n
                                        where n.deal_id = f.deal_id and n.product_id = :product))
                       and (:leads::uuid[] is null or f.lead_id = any(:leads)))
             select s.*, p.products, p.part_amounts, p.part_margins
               from sale s
               join (select p.deal_id, array_agg(p.product_id) as products,
                            array_agg(p.amount) as part_amounts,
                            array_agg(p.margin) as part_margins
                       from %s p group by p.deal_id) p on p.deal_id = s.deal_id) f
            """
                    .formatted(Gain.SQL, SALES, ProductParts.of("sale"));

    private CutSql() {}

    /**
     * The sales, rows {@code f} as those of deal_facts; of one product that part of each that it
     * has.
     */
    static String of(SalesCut cut) {
        return cut.product() == null ? "(select f.* from %s) f".formatted(SALES) : OF_PRODUCT;
    }

    /** What all of these need. */
    static Map<String, @Nullable Object> parameters(SalesCut cut, FirmSettings firm) {
        ProductId product = cut.product();
        Map<String, @Nullable Object> parameters = new HashMap<>(Gain.parameters(firm));
        parameters.put("from", cut.period().from());
        parameters.put("to", cut.period().to());
        parameters.put("by", cut.whose().by());
        parameters.put("product", product == null ? null : product.value());
        return parameters;
    }
}
