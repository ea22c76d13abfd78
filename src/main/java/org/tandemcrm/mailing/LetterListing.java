package org.tandemcrm.mailing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactListing;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.Listing;

/** The list of one campaign's letters. */
public final class LetterListing {

    static final String AT = "coalesce(l.sent_at, l.claimed_at, l.made_at)";

    private LetterListing() {}

    /** The list; its pages take {@link #of} as parameters. */
    public static Listing<LetterRow> letters(CampaignId campaign) {
        return Listing.<LetterRow>named("campaigns/" + campaign + "/mail/letters")
                .select(
                        """
                        l.letter_id, l.contact_id, %s as name, l.mailbox, m.step, l.state,
                        coalesce(l.bounce, l.reason) as reason, %s as at, l.bounced_at
                        """
                                .formatted(ContactListing.NAME, AT))
                .from(
                        """
                        letter l
                          join mailing m on m.mailing_id = l.mailing_id
                          join contact c on c.contact_id = l.contact_id
                        """)
                .where("l.campaign_id = :campaign")
                .id("l.letter_id")
                .search("concat_ws(' ', c.search_text, l.mailbox_key)")
                .defaultSort("-at")
                .column(
                        Column.text("name", "Name", ContactListing.NAME).foldedBy("c.sort_name"),
                        LetterRow::name)
                .column(Column.text("mailbox", "Mailbox", "l.mailbox"), LetterRow::mailbox)
                .column(Column.number("step", "Step", "m.step + 1").filterable(), LetterRow::step)
                .column(
                        Column.choice("state", "State", "l.state")
                                .choices(states())
                                .filterable()
                                .sortable(),
                        row -> row.state().label())
                .column(
                        Column.text("reason", "Why", "coalesce(l.bounce, l.reason)").filterable(),
                        LetterRow::reason)
                .column(Column.moment("at", "When", AT).filterable().sortable(), LetterRow::at)
                .column(
                        Column.moment("bouncedAt", "Came back", "l.bounced_at").filterable(),
                        LetterRow::bouncedAt)
                .rows(LetterListing::row);
    }

    /** What narrows the list to the campaign. */
    public static Map<String, UUID> of(CampaignId campaign) {
        return Map.of("campaign", campaign.value());
    }

    private static Map<String, String> states() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (LetterState state : LetterState.values()) {
            labels.put(state.name(), state.label());
        }
        return labels;
    }

    static LetterRow row(ResultSet row, int n) throws SQLException {
        Integer step = row.getObject("step", Integer.class);
        OffsetDateTime bounced = row.getObject("bounced_at", OffsetDateTime.class);
        return new LetterRow(
                new LetterId(row.getObject("letter_id", UUID.class)),
                new ContactId(row.getObject("contact_id", UUID.class)),
                row.getString("name"),
                row.getString("mailbox"),
                step == null ? null : step + 1,
                LetterState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                bounced == null ? null : bounced.toInstant());
    }
}
