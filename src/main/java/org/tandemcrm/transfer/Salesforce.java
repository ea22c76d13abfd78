package org.tandemcrm.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.Address;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.shared.InvalidInput.Flaw;

/** What the files that Salesforce exports have in common: ids that join them, and column names. */
final class Salesforce {

    static final String SYSTEM = "salesforce";
    static final String ACCOUNT = "Account";
    static final String CONTACT = "Contact";
    static final String LEAD = "Lead";
    static final String CAMPAIGN = "Campaign";
    static final String MEMBER = "CampaignMember";
    static final String OPPORTUNITY = "Opportunity";
    static final String TASK = "Task";

    /** Under a lead's id the contact that it was made into. */
    static final String LEAD_CONTACT = "Lead/Contact";

    private static final int ID_LENGTH = 18;

    private Salesforce() {}

    /** A row's own id, which is case-sensitive. */
    static String id(SheetRow row) {
        String id = row.text("Id").orElseThrow(() -> new Unfit("The row has no Id."));
        if (id.length() != ID_LENGTH && id.length() != 15) {
            throw new Unfit("The Id has neither 15 nor 18 characters: " + id);
        }
        return id;
    }

    /** Rows that Salesforce itself had deleted stay out. */
    static List<SheetRow> living(Sheet sheet) {
        return sheet.rows().stream().filter(row -> !row.yes("IsDeleted")).toList();
    }

    static Address address(SheetRow row, String prefix) {
        return new Address(
                row.orNull(prefix + "Street"),
                row.orNull(prefix + "City"),
                row.orNull(prefix + "State"),
                row.orNull(prefix + "PostalCode"),
                row.orNull(prefix + "Country"));
    }

    static List<String> emails(SheetRow row) {
        row.text("Email")
                .filter(email -> EmailAddress.parse(email).isEmpty())
                .ifPresent(
                        email -> {
                            throw new Unfit("Email is not an address: " + email);
                        });
        return row.text("Email").map(List::of).orElse(List.of());
    }

    static List<String> phones(SheetRow row) {
        return Stream.of("Phone", "MobilePhone", "HomePhone", "OtherPhone")
                .map(row::orNull)
                .filter(Objects::nonNull)
                .filter(phone -> phone.chars().anyMatch(Character::isDigit))
                .distinct()
                .toList();
    }

    /** When the row was made, not later than now. */
    static Instant created(SheetRow row, Instant now) {
        return row.moment("CreatedDate").filter(at -> at.isBefore(now)).orElse(now);
    }

    static <T> T fit(T value, List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw new Unfit(flaws.get(0).message());
        }
        return value;
    }

    static @Nullable UUID pointed(
            Batch batch, SheetRow row, String header, String kind, String what) {
        String id = row.orNull(header);
        if (id == null) {
            return null;
        }
        return batch.find(kind, id)
                .orElseThrow(
                        () ->
                                new Unfit(
                                        "%s names %s %s, which is in none of the files."
                                                .formatted(header, what, id)));
    }
}
