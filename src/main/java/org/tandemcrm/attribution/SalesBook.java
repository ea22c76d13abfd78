package org.tandemcrm.attribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.deal.Business;
import org.tandemcrm.deal.Gain;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.UserId;

/**
 * The sums of what was sold: the one place that adds sales up, so that each page shows the same.
 * Every breakdown sums to the whole.
 */
@Component
@Transactional(readOnly = true)
public class SalesBook {

    private static final String SUMS =
            "count(*) as sales, coalesce(sum(f.amount), 0) as amount,"
                    + " coalesce(sum(%s), 0) as margin".formatted(Gain.SQL);

    private final JdbcClient jdbc;
    private final Spending spending;
    private final Firm firm;

    SalesBook(JdbcClient jdbc, Spending spending, Firm firm) {
        this.jdbc = jdbc;
        this.spending = spending;
        this.firm = firm;
    }

    /** The sales of one month of one kind. */
    public record OfMonth(YearMonth month, Business business, Sold sold) {}

    /** The sales of one kind. */
    public record OfBusiness(Business business, Sold sold) {}

    /** The sales of one person; absent for deals that nobody has. */
    public record OfPerson(@Nullable UserId person, Sold sold) {}

    /**
     * What one product brought, by the lines of the sales; absent for what the amounts of the sales
     * hold beyond their lines.
     */
    public record OfProduct(@Nullable ProductId product, Money amount) {}

    public Sold sold(SalesCut cut) {
        return in(cut, "select %s from deal_facts f where %s".formatted(SUMS, Sales.IN_CUT))
                .query((row, n) -> sold(row))
                .single();
    }

    /** By month; those without a sale are absent. */
    public Map<YearMonth, Sold> months(SalesCut cut) {
        Map<YearMonth, Sold> months = new TreeMap<>();
        in(
                        cut,
                        """
                        select date_trunc('month', f.closed_on)::date as month, %s
                          from deal_facts f where %s group by 1
                        """
                                .formatted(SUMS, Sales.IN_CUT))
                .query(
                        row -> {
                            months.put(
                                    YearMonth.from(row.getObject("month", LocalDate.class)),
                                    sold(row));
                        });
        return months;
    }

    /** Nothing sold. */
    public Sold nothing() {
        Money none = Money.zero(firm.currency());
        return new Sold(0, none, none);
    }

    /** By month and kind of business; those without a sale are absent. */
    public List<OfMonth> byMonth(SalesCut cut) {
        return in(
                        cut,
                        """
                        select date_trunc('month', f.closed_on)::date as month, f.business, %s
                          from (select f.*, %s as business from deal_facts f where %s) f
                         group by 1, 2 order by 1, 2
                        """
                                .formatted(SUMS, Business.sql("f"), Sales.IN_CUT))
                .query(
                        (row, n) ->
                                new OfMonth(
                                        YearMonth.from(row.getObject("month", LocalDate.class)),
                                        Business.valueOf(row.getString("business")),
                                        sold(row)))
                .list();
    }

    /** By kind of business; those without a sale are absent. */
    public List<OfBusiness> byBusiness(SalesCut cut) {
        return in(
                        cut,
                        """
                        select f.business, %s
                          from (select f.*, %s as business from deal_facts f where %s) f
                         group by 1 order by 1
                        """
                                .formatted(SUMS, Business.sql("f"), Sales.IN_CUT))
                .query(
                        (row, n) ->
                                new OfBusiness(
                                        Business.valueOf(row.getString("business")), sold(row)))
                .list();
    }

    /** By whoever has the deal. */
    public List<OfPerson> byPerson(SalesCut cut) {
        return in(
                        cut,
                        "select f.assignee_id, %s from deal_facts f where %s group by f.assignee_id"
                                .formatted(SUMS, Sales.IN_CUT))
                .query((row, n) -> new OfPerson(person(row), sold(row)))
                .list();
    }

    /** By product, most first; what no line accounts for stands apart. */
    public List<OfProduct> byProduct(SalesCut cut) {
        return in(
                        cut,
                        """
                        with sale as (select f.deal_id, f.amount from deal_facts f where %s),
                        part as (
                            select n.product_id, n.amount
                              from sale s join deal_line n on n.deal_id = s.deal_id
                             where n.product_id is not null
                             union all
                            select null, s.amount from sale s
                             union all
                            select null, -n.amount
                              from sale s join deal_line n on n.deal_id = s.deal_id
                             where n.product_id is not null)
                        select product_id, sum(amount) as amount from part
                         group by product_id order by product_id is null, 2 desc, 1
                        """
                                .formatted(Sales.IN_CUT))
                .query(
                        (row, n) ->
                                new OfProduct(
                                        product(row), firm.money(row.getBigDecimal("amount"))))
                .list();
    }

    /** What campaigns cost in each month; those without a cost are absent. */
    public Map<YearMonth, Money> spentByMonth(Period period) {
        return spending.byMonth(period);
    }

    /** What campaigns cost. */
    public Money spent(Period period) {
        return spending.byMonth(period).values().stream()
                .reduce(Money.zero(firm.currency()), Money::plus);
    }

    private StatementSpec in(SalesCut cut, String sql) {
        return jdbc.sql(sql).params(Sales.parameters(cut)).params(Gain.parameters(firm.settings()));
    }

    private Sold sold(ResultSet row) throws SQLException {
        return new Sold(
                row.getLong("sales"),
                firm.money(row.getBigDecimal("amount")),
                firm.money(row.getBigDecimal("margin")));
    }

    private static @Nullable UserId person(ResultSet row) throws SQLException {
        UUID id = row.getObject("assignee_id", UUID.class);
        return id == null ? null : new UserId(id);
    }

    private static @Nullable ProductId product(ResultSet row) throws SQLException {
        UUID id = row.getObject("product_id", UUID.class);
        return id == null ? null : new ProductId(id);
    }
}
