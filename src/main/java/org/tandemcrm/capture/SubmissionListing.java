package org.tandemcrm.capture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactListing;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.Listing;

/** The list of everything that was sent by one form. */
public final class SubmissionListing {

    /** What became of a tick, in words. */
    public static final Map<String, String> CONSENTS =
            Map.of(
                    "NOT_ASKED", "Not asked",
                    "NOT_TICKED", "Not ticked",
                    "TICKED", "Ticked, set aside",
                    "GIVEN", "Given",
                    "UNASKED", "Ticked, but not asked to confirm it",
                    "WAITING", "Waits for confirmation",
                    "CONFIRMED", "Confirmed");

    private static final Map<String, String> VERDICTS =
            Map.of("TAKEN", "Taken", "ROBOT", "Set aside: a program");

    /** What was asked, in the words and the order of the form, with what was answered. */
    private static final String ANSWERS =
            """
            (select string_agg(case a.key %s when 'heard' then 'Heard of us' else regexp_replace(a.key, '^custom[.]', '') end
                               || ': ' || a.value, ' · '
                               order by array_position(array[%s], a.key) nulls last, a.key)
               from jsonb_each_text(s.answers) a)"""
                    .formatted(
                            each(f -> "when '%s' then '%s'".formatted(f.key(), f.label()), " "),
                            each(f -> "'" + f.key() + "'", ", "));

    private SubmissionListing() {}

    private static String each(Function<FormField, String> words, String between) {
        return Stream.of(FormField.values()).map(words).collect(Collectors.joining(between));
    }

    /** The list; its pages take {@link #of} as parameters. */
    public static Listing<SubmissionRow> answers(FormCard form) {
        return columns(
                        Listing.<SubmissionRow>named(
                                        "campaigns/%s/forms/%s/answers"
                                                .formatted(form.campaign(), form.id()))
                                .select(
                                        """
                                        s.at, s.verdict, s.contact_id,
                                        case when c.contact_id is not null then %s end as name,
                                        s.consent, one.name as first, other.name as last,
                                        coalesce(%s, '') as answers,
                                        s.first_campaign_id, s.last_campaign_id,
                                        s.answers::text as typed
                                        """
                                                .formatted(ContactListing.NAME, ANSWERS))
                                .from(
                                        """
                                        form_submission s
                                          left join contact c on c.contact_id = s.contact_id
                                          left join campaign one
                                            on one.campaign_id = s.first_campaign_id
                                          left join campaign other
                                            on other.campaign_id = s.last_campaign_id
                                        """)
                                .where("s.form_id = :form")
                                .id("s.form_submission_id")
                                .defaultSort("-at"))
                .rows(SubmissionListing::row);
    }

    /** What narrows the list to the form. */
    public static Map<String, UUID> of(FormCard form) {
        return Map.of("form", form.id().value());
    }

    private static Listing.Builder<SubmissionRow> columns(Listing.Builder<SubmissionRow> builder) {
        return builder.column(
                        Column.moment("at", "When", "s.at").filterable().sortable(),
                        SubmissionRow::at)
                .column(Column.text("name", "Person", ContactListing.NAME), SubmissionRow::name)
                .column(
                        Column.choice("verdict", "Taken", "s.verdict")
                                .choices(VERDICTS)
                                .filterable()
                                .sortable(),
                        row -> VERDICTS.get(row.verdict()))
                .column(
                        Column.choice("consent", "Mailings", "s.consent")
                                .choices(CONSENTS)
                                .filterable()
                                .sortable(),
                        row -> CONSENTS.get(row.consent()))
                .column(Column.text("first", "Met first", "one.name"), SubmissionRow::first)
                .column(Column.text("last", "Came by", "other.name"), SubmissionRow::last)
                .column(Column.text("answers", "Answers", ANSWERS), SubmissionRow::answers);
    }

    private static SubmissionRow row(ResultSet row, int n) throws SQLException {
        UUID contact = row.getObject("contact_id", UUID.class);
        return new SubmissionRow(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("verdict"),
                contact == null ? null : new ContactId(contact),
                row.getString("name"),
                row.getString("consent"),
                row.getString("first"),
                row.getString("last"),
                row.getString("answers"),
                campaign(row.getObject("first_campaign_id", UUID.class)),
                campaign(row.getObject("last_campaign_id", UUID.class)),
                row.getString("typed"));
    }

    private static @Nullable CampaignId campaign(@Nullable UUID id) {
        return id == null ? null : new CampaignId(id);
    }
}
