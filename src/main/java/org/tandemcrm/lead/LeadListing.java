package org.tandemcrm.lead;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.Listing;
import org.tandemcrm.user.UserId;

/** The list of leads: behind its page, its CSV file and its API; see {@link LeadLists}. */
public final class LeadListing {

    private static final String STATE =
            "coalesce(l.outcome, case when l.accepted_at is null then 'OPEN' else 'DEAL' end)";

    private static final String HEAT =
            "round((h.heat * power(2, -extract(epoch from cast(:now as timestamptz) -"
                    + " h.heat_at)::float8 / 86400 / :halfLife))::numeric, 1)";

    /** The sort keys of a lead's narrow row, each with the id in it, make one range of an index. */
    private static final String ID = "h.lead_id";

    private static final String LATE =
            """
            l.lead_id in (select late.lead_id from lead_clock late
                           where late.stopped_at is null and late.due_at < :now
                             and :value = 'true')""";

    private static final String SOON =
            """
            l.lead_id in (select soon.lead_id from lead_clock soon
                           where soon.stopped_at is null and soon.due_at >= :now
                             and soon.due_at < cast(:now as timestamptz) + interval '2 hours'
                             and :value = 'true')""";

    /** Their own, and those that nobody has taken yet. */
    private static final String REACHES =
            "(l.assignee_id is null or l.assignee_id = cast(:value as uuid))";

    /** Nobody has answered, been reached or said anything for a while, and it waits for sales. */
    private static final String STILL =
            """
            (:value = 'true'
             and l.outcome is null and l.accepted_at is null
             and l.opened_at < cast(:now as timestamptz) - interval '14 days'
             and not exists (select from evidence v
                              where v.lead_id = l.lead_id
                                and v.occurred_at > cast(:now as timestamptz) - interval '14 days')
             and not exists (select from lead_touch x join touch y on y.touch_id = x.touch_id
                              where x.lead_id = l.lead_id
                                and y.occurred_at > cast(:now as timestamptz) - interval '14 days'))""";

    /** Nobody has tried to reach them since their clock started. */
    private static final String WAITING =
            """
            l.lead_id in (select run.lead_id from lead_clock run
                           where run.stopped_at is null and run.temperature = :value)""";

    /**
     * No clock runs, and nobody has touched them since they became warm: they wait all the same.
     * The offset has each lead's own touches looked up; all touches were read for it, else.
     */
    private static final String UNTOUCHED =
            """
            (h.shown = :value and l.outcome is null and l.accepted_at is null
             and not exists (select from lead_clock k
                              where k.lead_id = l.lead_id and k.stopped_at is null)
             and not exists (select from lead_touch x join touch y on y.touch_id = x.touch_id
                              where x.lead_id = l.lead_id
                                and y.occurred_at >= coalesce(
                                        (select max(t.at) from temperature_change t
                                          where t.lead_id = l.lead_id
                                            and t.from_temperature = 'COLD'), l.opened_at)
                              offset 0))""";

    public static final Listing<LeadRow> LEADS =
            Listing.<LeadRow>named("leads")
                    .select(
                            """
                            l.lead_id, l.number, l.contact_id, co.company_id, %s as name,
                            co.name as company_name, l.interest, h.shown, %s as heat_now,
                            h.fit, h.likelihood,
                            l.assignee_id, u.name as assignee_name, %s as state, l.opened_at
                            """
                                    .formatted(LeadHeads.NAME_SQL, HEAT, STATE))
                    .from(
                            """
                            lead l
                              join lead_heat h on h.lead_id = l.lead_id
                              left join contact c on c.contact_id = l.contact_id
                              left join company co
                                     on co.company_id = coalesce(l.company_id, c.company_id)
                              left join user_account u on u.user_id = l.assignee_id
                            """)
                    .where("l.deleted_at is null")
                    .id("l.lead_id")
                    .search("concat_ws(' ', c.search_text, co.search_text, lower(l.interest))")
                    .column(
                            Column.number("number", "Number", "l.number").filterable().sortable(),
                            LeadRow::number)
                    .column(
                            Column.text("name", "Name", LeadHeads.NAME_SQL)
                                    .foldedBy("coalesce(c.sort_name, co.sort_name, '\uFFFD')"),
                            LeadRow::name)
                    .column(
                            Column.text("company", "Company", "co.name")
                                    .foldedBy("coalesce(co.sort_name, '\uFFFD')"),
                            LeadRow::companyName)
                    .column(
                            Column.choice("temperature", "Temperature", "h.shown")
                                    .choices(Temperature.class)
                                    .filterable(),
                            row -> row.temperature().label())
                    .column(
                            Column.number("heat", "Heat", HEAT)
                                    .filterable()
                                    .sortedBy("coalesce(h.heat_key, '-infinity')::numeric", ID),
                            LeadRow::heat)
                    .column(
                            Column.choice("fit", "Fit", "h.fit")
                                    .choices(Fit.choices())
                                    .filterable()
                                    .sortedBy("h.fit", ID),
                            LeadRow::fit)
                    .column(
                            Column.number("likelihood", "Likelihood to close, %", "h.likelihood")
                                    .filterable()
                                    .sortedBy("h.likelihood", ID)
                                    .nullable(),
                            LeadRow::likelihood)
                    .column(
                            Column.id("assignee", "Salesperson", "l.assignee_id").filterable(),
                            LeadRow::assigneeName)
                    .column(
                            Column.text("interest", "Interest", "l.interest").filterable(),
                            LeadRow::interest)
                    .column(
                            Column.choice("state", "State", STATE)
                                    .choices(LeadState.class)
                                    .filterable(),
                            row -> row.state().label())
                    .column(
                            Column.moment("openedAt", "Opened", "l.opened_at")
                                    .filterable()
                                    .sortable(),
                            LeadRow::openedAt)
                    .column(
                            Column.having("late", "Answer", LATE)
                                    .choices(Map.of("true", "Later than promised")))
                    .column(
                            Column.having("soon", "Time to answer", SOON)
                                    .choices(Map.of("true", "Runs out within two hours")))
                    .column(Column.having("reaches", "With or for the taking of", REACHES))
                    .column(
                            Column.having("waiting", "Waits for an answer", WAITING)
                                    .choices(
                                            Map.of(
                                                    "HOT",
                                                    "As a hot lead",
                                                    "WARM",
                                                    "As a warm lead")))
                    .column(
                            Column.having("untouched", "Untouched without a clock", UNTOUCHED)
                                    .choices(Map.of("HOT", "Hot", "WARM", "Warm")))
                    .column(
                            Column.having("still", "Standing still", STILL)
                                    .choices(Map.of("true", "Nothing for 14 days")))
                    .column(
                            Column.flag("pool", "Nobody has it", "(l.assignee_id is null)")
                                    .filterable())
                    .column(Column.id("contactId", "Contact (id)", "l.contact_id").filterable())
                    .column(Column.id("companyId", "Company (id)", "co.company_id").filterable())
                    .defaultSort("-heat")
                    .rows(LeadListing::row);

    private LeadListing() {}

    private static LeadRow row(ResultSet row, int n) throws SQLException {
        return new LeadRow(
                Rows.lead(row),
                row.getLong("number"),
                Rows.idOrNull(row, "contact_id", ContactId::new),
                Rows.idOrNull(row, "company_id", CompanyId::new),
                row.getString("name"),
                row.getString("company_name"),
                row.getString("interest"),
                Rows.temperature(row, "shown"),
                row.getDouble("heat_now"),
                Fit.ofOrNull(row.getString("fit")),
                row.getObject("likelihood") == null ? null : row.getInt("likelihood"),
                Rows.idOrNull(row, "assignee_id", UserId::new),
                row.getString("assignee_name"),
                LeadState.valueOf(row.getString("state")),
                Rows.instant(row, "opened_at"));
    }
}
