package org.tandemcrm.capture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactListing;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.Listing;

/** The list of every hit of one tracked link, machines too. */
public final class HitListing {

    private static final String UTM =
            "(select string_agg(u.key || '=' || u.value, ', ' order by u.key)"
                    + " from jsonb_each_text(h.utm) u)";

    private HitListing() {}

    /** The list; its pages take {@link #of} as parameters. */
    public static Listing<HitRow> hits(LinkCard link) {
        return columns(
                        Listing.<HitRow>named(
                                        "campaigns/%s/links/%s/hits"
                                                .formatted(link.campaign(), link.id()))
                                .select(
                                        """
                                        h.at, h.verdict, k.contact_id,
                                        case when c.contact_id is not null then %s end as name,
                                        h.code, h.method, h.agent, h.referrer, %s as utm
                                        """
                                                .formatted(ContactListing.NAME, UTM))
                                .from(
                                        """
                                        link_hit h
                                          join link_code k on k.code = h.code
                                          left join contact c on c.contact_id = k.contact_id
                                        """)
                                .where("k.link_id = :link")
                                .id("h.link_hit_id")
                                .defaultSort("-at"))
                .rows(HitListing::row);
    }

    /** What narrows the list to the link. */
    public static Map<String, UUID> of(LinkCard link) {
        return Map.of("link", link.id().value());
    }

    private static Listing.Builder<HitRow> columns(Listing.Builder<HitRow> builder) {
        return builder.column(
                        Column.moment("at", "When", "h.at").filterable().sortable(), HitRow::at)
                .column(
                        Column.choice("verdict", "Verdict", "h.verdict")
                                .choices(verdicts())
                                .filterable()
                                .sortable(),
                        row -> row.verdict().label())
                .column(Column.text("name", "Person", ContactListing.NAME), HitRow::name)
                .column(Column.text("code", "Code", "h.code"), HitRow::code)
                .column(Column.text("method", "Asked by", "h.method"), HitRow::method)
                .column(Column.text("agent", "Program", "h.agent"), HitRow::agent)
                .column(Column.text("referrer", "Came from", "h.referrer"), HitRow::referrer)
                .column(Column.text("utm", "UTM", UTM), HitRow::utm);
    }

    private static Map<String, String> verdicts() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (HitVerdict verdict : HitVerdict.values()) {
            labels.put(verdict.name(), verdict.label());
        }
        return labels;
    }

    private static HitRow row(ResultSet row, int n) throws SQLException {
        UUID contact = row.getObject("contact_id", UUID.class);
        return new HitRow(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                HitVerdict.valueOf(row.getString("verdict")),
                contact == null ? null : new ContactId(contact),
                row.getString("name"),
                row.getString("code"),
                row.getString("method"),
                row.getString("agent"),
                row.getString("referrer"),
                row.getString("utm"));
    }
}
