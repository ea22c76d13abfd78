package org.tandemcrm.mailing.inbox;

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

/** The list of what was read in the mailbox: behind its page and its CSV file. */
public final class IncomingListing {

    /** Somebody must say what follows: a person wrote, or a complaint came. */
    static final String WAITS =
            """
            (i.undecided
             or i.verdict = 'REPLY' and i.response_id is null and i.set_aside_at is null
                and (i.contact_id is not null or i.sender is not null))
            """;

    private static final String SET_ASIDE = "(i.set_aside_at is not null)";

    static final String COLUMNS =
            """
            i.incoming_mail_id, i.received_at, i.sender_name, i.sender, i.subject, i.verdict, i.why,
            i.outcome, i.trouble, i.proof, i.contact_id,
            case when c.contact_id is not null then %s end as contact_name,
            g.campaign_id, g.name as campaign_name, %s as waits, %s as set_aside
            """
                    .formatted(ContactListing.NAME, WAITS, SET_ASIDE);

    static final String TABLES =
            """
            incoming_mail i
              left join contact c on c.contact_id = i.contact_id
              left join letter l on l.letter_id = i.letter_id
              left join response r on r.response_id = i.response_id
              left join campaign g on g.campaign_id = coalesce(r.campaign_id, l.campaign_id)
            """;

    public static final Listing<IncomingRow> MAILS =
            Listing.<IncomingRow>named("campaigns/incoming")
                    .select(COLUMNS)
                    .from(TABLES)
                    .id("i.incoming_mail_id")
                    .search(
                            "concat_ws(' ', lower(concat_ws(' ', i.sender_name, i.sender, i.subject)), c.search_text)")
                    .column(
                            Column.moment("receivedAt", "Came", "i.received_at")
                                    .filterable()
                                    .sortable(),
                            IncomingRow::receivedAt)
                    .column(
                            Column.text("sender", "From", "concat_ws(' ', i.sender_name, i.sender)")
                                    .filterable(),
                            row -> row.sender() == null ? row.from() : row.sender())
                    .column(
                            Column.text("subject", "Subject", "i.subject").filterable(),
                            IncomingRow::subject)
                    .column(
                            Column.choice("verdict", "What it is", "i.verdict")
                                    .choices(verdicts())
                                    .filterable()
                                    .sortable(),
                            row -> row.verdict().label())
                    .column(Column.text("why", "Why", "i.why").filterable(), IncomingRow::why)
                    .column(
                            Column.text("contact", "Person", ContactListing.NAME),
                            IncomingRow::contactName)
                    .column(
                            Column.text("campaign", "Campaign", "g.name").filterable(),
                            IncomingRow::campaignName)
                    .column(
                            Column.choice("proof", "Sender", "i.proof")
                                    .choices(proofs())
                                    .filterable(),
                            row -> row.proof().label())
                    .column(
                            Column.text("outcome", "What followed", "i.outcome"),
                            row -> row.trouble() == null ? row.outcome() : row.trouble())
                    .column(
                            Column.flag("waits", "Waits for one of us", WAITS).filterable(),
                            IncomingRow::waits)
                    .column(
                            Column.flag(
                                            "stranger",
                                            "From somebody unknown",
                                            "(i.contact_id is null)")
                                    .filterable())
                    .column(
                            Column.flag("setAside", "Set aside", SET_ASIDE).filterable(),
                            IncomingRow::setAside)
                    .column(
                            Column.flag("failed", "Could not be settled", "(i.trouble is not null)")
                                    .filterable())
                    .defaultSort("-receivedAt")
                    .rows(IncomingListing::row);

    private IncomingListing() {}

    private static Map<String, String> verdicts() {
        Map<String, String> verdicts = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            verdicts.put(verdict.name(), verdict.label());
        }
        return verdicts;
    }

    private static Map<String, String> proofs() {
        Map<String, String> proofs = new LinkedHashMap<>();
        for (Proof proof : Proof.values()) {
            proofs.put(proof.name(), proof.label());
        }
        return proofs;
    }

    static IncomingRow row(ResultSet row, int n) throws SQLException {
        UUID contact = row.getObject("contact_id", UUID.class);
        UUID campaign = row.getObject("campaign_id", UUID.class);
        return new IncomingRow(
                new IncomingMailId(row.getObject("incoming_mail_id", UUID.class)),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("sender_name"),
                row.getString("sender"),
                row.getString("subject"),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("why"),
                row.getString("outcome"),
                row.getString("trouble"),
                Proof.valueOf(row.getString("proof")),
                contact == null ? null : new ContactId(contact),
                row.getString("contact_name"),
                campaign == null ? null : new CampaignId(campaign),
                row.getString("campaign_name"),
                row.getBoolean("waits"),
                row.getBoolean("set_aside"));
    }
}
