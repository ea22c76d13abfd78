package org.tandemcrm.campaign;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list of people who answered, as it was pasted.
 *
 * @param line its number, the first is 1
 */
public record GuestLine(
        int line,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String company,
        @Nullable String note) {

    public GuestLine {
        firstName = CampaignTexts.tidy(firstName);
        lastName = CampaignTexts.tidy(lastName);
        email = CampaignTexts.tidy(email);
        phone = CampaignTexts.tidy(phone);
        company = CampaignTexts.tidy(company);
        note = CampaignTexts.tidy(note);
    }

    /** First name, then last name; empty if neither is known. */
    public String name() {
        return Stream.of(firstName, lastName)
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
    }

    Stranger stranger() {
        return new Stranger(firstName, lastName, email, phone, company);
    }
}
