package org.tandemcrm.dashboard.forecast;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.Listing;
import org.tandemcrm.shared.Money;

/** The list of the deals behind a sum by stages, which sum to it. */
final class CountedListing {

    private static final Map<String, String> STATES = Map.of("OPEN", "Open", "WON", "Won");

    private static final String FROM =
            """
            %s d
              join deal_stage s on s.stage = d.stage
              join deal x on x.deal_id = d.deal_id
              join lead l on l.lead_id = d.lead_id
              left join contact c on c.contact_id = l.contact_id
              left join company k on k.company_id = coalesce(l.company_id, c.company_id)
              left join user_account u on u.user_id = d.assignee_id
            """
                    .formatted(Counting.DEALS);

    private CountedListing() {}

    static Listing<CountedRow> in(Currency currency) {
        Listing.Builder<CountedRow> list =
                Listing.<CountedRow>named("forecast-deals")
                        .page("forecast/deals")
                        .select("d.*, s.label, k.name as company_name, u.name as assignee_name")
                        .from(FROM)
                        .id("d.deal_id")
                        .search("concat_ws(' ', x.search_text, c.search_text, k.search_text)")
                        .defaultSort("-counts");
        what(list);
        worth(list);
        when(list);
        return list.rows((row, n) -> row(row, currency));
    }

    private static void what(Listing.Builder<CountedRow> list) {
        list.column(
                        Column.number("number", "Number", "d.number").filterable().sortable(),
                        CountedRow::number)
                .column(
                        Column.text("name", "Deal", "d.name").foldedBy("x.sort_name"),
                        CountedRow::name)
                .column(
                        Column.text("company", "Company", "k.name")
                                .foldedBy("coalesce(k.sort_name, '\uFFFD')"),
                        CountedRow::companyName)
                .column(
                        Column.choice("state", "State", "d.state")
                                .choices(STATES)
                                .filterable()
                                .sortable())
                .column(
                        Column.choice("stage", "Stage", "d.stage")
                                .filterable()
                                .sortedBy(
                                        "case when d.state = 'WON' then '~' else"
                                                + " lpad(s.position::text, 9, '0') end"),
                        CountedRow::standing);
    }

    private static void worth(Listing.Builder<CountedRow> list) {
        list.column(
                        Column.money("amount", "Amount", "d.amount")
                                .filterable()
                                .sortable()
                                .nullable(),
                        CountedRow::amount)
                .column(
                        Column.number("chance", "Chance in percent", "d.chance").sortable(),
                        CountedRow::chance)
                .column(
                        Column.money("counts", "Counts", "d.counts").sortable(),
                        CountedRow::counts);
    }

    private static void when(Listing.Builder<CountedRow> list) {
        list.column(
                        Column.date("expectedCloseOn", "Expected close", "d.expected_close_on")
                                .filterable()
                                .sortable()
                                .nullable(),
                        CountedRow::expectedCloseOn)
                .column(
                        Column.date("closedOn", "Closed", "d.closed_on")
                                .filterable()
                                .sortable()
                                .nullable(),
                        CountedRow::closedOn)
                .column(
                        Column.id("assigneeId", "Salesperson", "d.assignee_id").filterable(),
                        CountedRow::assigneeName);
    }

    private static CountedRow row(ResultSet row, Currency currency) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        return new CountedRow(
                new DealId(row.getObject("deal_id", UUID.class)),
                row.getLong("number"),
                row.getString("name"),
                row.getString("company_name"),
                row.getString("state").equals("WON"),
                row.getString("label"),
                amount == null ? null : new Money(amount, currency),
                row.getBigDecimal("chance"),
                new Money(row.getBigDecimal("counts"), currency),
                row.getObject("expected_close_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getString("assignee_name"));
    }
}
