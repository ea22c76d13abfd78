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
 * Every breakdown sums to the whole; of deals with several products each product has its part.
 */
@Component
@Transactional(readOnly = true)
public class SalesBook {

    private static final String SUMS =
            "count(*) as sales, coalesce(sum(f.amount), 0) as amount,"
                    + " coalesce(sum(%s), 0) as margin".formatted(Gain.SQL);

    private final JdbcClient jdbc;
    private final Ways ways;
    private final Spending spending;
    private final Firm firm;

    SalesBook(JdbcClient jdbc, Ways ways, Spending spending, Firm firm) {
        this.jdbc = jdbc;
        this.ways = ways;
        this.spending = spending;
        this.firm = firm;
    }

    /** The sales of one month of one kind. */
    public record OfMonth(YearMonth month, Business business, Sold sold) {}

    /** The sales of one kind. */
    public record OfBusiness(Business business, Sold sold) {}

    /** The sales of one person; absent for deals that nobody has. */
    public record OfPerson(@Nullable UserId person, Sold sold) {}

    /** What one product brought; absent for lines without one and for sales without lines. */
    public record OfProduct(@Nullable ProductId product, Sold sold) {}

    public Sold sold(SalesCut cut) {
        return in(cut, "select %s from %s".formatted(SUMS, CutSql.sums(cut)))
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
                          from %s group by 1
                        """
                                .formatted(SUMS, CutSql.sums(cut)))
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
                          from %s group by 1, 2 order by 1, 2
                        """
                                .formatted(SUMS, CutSql.kinds(cut)))
                .param("edition", ways.edition())
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
                        "select f.business, %s from %s group by 1 order by 1"
                                .formatted(SUMS, CutSql.kinds(cut)))
                .param("edition", ways.edition())
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
                        "select f.assignee_id, %s from %s group by f.assignee_id"
                                .formatted(SUMS, CutSql.of(cut)))
                .query((row, n) -> new OfPerson(person(row), sold(row)))
                .list();
    }

    /**
     * By product, most first, and at the end what was sold without one; each counts the deals that
     * it is in.
     */
    public List<OfProduct> byProduct(SalesCut cut) {
        return in(
                        cut,
                        """
                        select p.product_id, count(*) as sales, sum(p.amount) as amount,
                               sum(p.margin) as margin
                          from %s where :product::uuid is null or p.product_id = :product
                         group by p.product_id order by p.product_id is null, 3 desc, 1
                        """
                                .formatted(CutSql.PARTS))
                .query((row, n) -> new OfProduct(product(row), sold(row)))
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
        return jdbc.sql(sql).params(CutSql.parameters(cut, firm.settings()));
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
