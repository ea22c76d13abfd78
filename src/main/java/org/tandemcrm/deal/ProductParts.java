package org.tandemcrm.deal;

/**
 * How deals are parted among their products, as SQL. Each product has what its lines come to; what
 * the deal's amount differs from all its lines is spread over them in proportion. Parts are rounded
 * to the currency's smallest unit and the greatest takes the remainder, so that they sum to the
 * deal. The margin is parted by the same lines.
 */
public final class ProductParts {

    /** The same for a person, behind a figure of one product. */
    public static final String DEFINITION =
            "Of each deal only this product's part counts: its lines, raised or lowered in"
                    + " proportion where the deal's amount differs from all its lines.";

    private static final String SQL =
            """
            (select deal_id, product_id,
                    amount + case when place = 1
                                  then whole - sum(amount) over deal else 0 end as amount,
                    margin + case when place = 1
                                  then gain - sum(margin) over deal else 0 end as margin
               from (select deal_id, product_id, whole, gain,
                            case when total = whole then part
                                 when total = 0 then 0
                                 else round(whole * part / total, :decimals) end as amount,
                            case when total = 0 then 0
                                 else round(gain * part / total, :decimals) end as margin,
                            row_number() over (partition by deal_id
                                order by abs(part) desc, product_id nulls first) as place
                       from (select s.deal_id, s.amount as whole, s.gain, n.product_id,
                                    coalesce(sum(n.amount), 0) as part,
                                    sum(coalesce(sum(n.amount), 0)) over (partition by s.deal_id)
                                        as total
                               from %s s left join deal_line n on n.deal_id = s.deal_id
                              group by s.deal_id, s.amount, s.gain, n.product_id) lines) parts
             window deal as (partition by deal_id))
            """;

    private ProductParts() {}

    /**
     * A table of deal_id, product_id (null for lines without one, and for deals without lines),
     * amount and margin; needs what {@link Gain#parameters} has.
     *
     * @param deals a table or its alias, with deal_id, amount and gain
     */
    public static String of(String deals) {
        return SQL.formatted(deals);
    }
}
