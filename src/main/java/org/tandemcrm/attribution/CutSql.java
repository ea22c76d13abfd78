package org.tandemcrm.attribution;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.deal.Business;
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

    /** The parts of every product in the sales, rows {@code p}; see {@link ProductParts}. */
    static final String PARTS =
            "(with sale as (select f.*, %s as gain from %s) select p.* from %s p) p"
                    .formatted(Gain.SQL, SALES, ProductParts.of("sale"));

    private static final String WON =
            "e.reopened_at is null and e.result = 'WON' and e.closed_on between :from and :to";

    /** All sales of a period, read from indexes alone; of deals only what no end states. */
    private static final String ALL =
            """
            (select e.deal_id, e.closed_on, e.amount, e.margin, null::numeric as known_margin,
                    null::numeric as uncosted_amount
               from closure e where %1$s and e.margin is not null
             union all
             select e.deal_id, e.closed_on, e.amount, d.margin, d.known_margin, d.uncosted_amount
               from closure e join deal d on d.deal_id = e.deal_id
              where %1$s and e.margin is null) f
            """
                    .formatted(WON);

    private CutSql() {}

    /**
     * The sales, rows {@code f} as those of deal_facts; of one product that part of each that it
     * has.
     */
    static String of(SalesCut cut) {
        return cut.product() == null ? "(select f.* from %s) f".formatted(SALES) : OF_PRODUCT;
    }

    /** Of the same sales what sums are made of: deal_id, closed_on, amount and the margins. */
    static String sums(SalesCut cut) {
        return cut.isWhole() ? ALL : of(cut);
    }

    /**
     * The same with the kind of business of each: as it is kept where the journey holds, else from
     * the facts. It needs the edition of the journeys, too.
     */
    static String kinds(SalesCut cut) {
        return """
        (select f.*, coalesce(j.business, (select %s from deal d where d.deal_id = f.deal_id))
                       as business
           from %s) f
        """
                .formatted(Business.sql("d"), kept(cut));
    }

    /** The same sales, each with its kept journey {@code j} if that holds, by its edition, too. */
    static String kept(SalesCut cut) {
        return """
        %s
           left join journey j on j.deal_id = f.deal_id and j.until_day = f.closed_on
            and j.until_day between :from and :to and %s
        """
                .formatted(sums(cut), JourneyStore.HOLDS);
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
