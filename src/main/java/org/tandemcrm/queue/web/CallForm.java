package org.tandemcrm.queue.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.queue.Callers;
import org.tandemcrm.queue.IncomingCall;
import org.tandemcrm.touch.NextStep;
import org.tandemcrm.touch.Outcome;

/** A call from a customer as it is taken down; without a contact it was a stranger. */
record CallForm(
        @Nullable ContactId contact,
        @Size(max = 200) @Nullable String firstName,
        @Size(max = 200) @Nullable String lastName,
        @Size(max = 200) @Nullable String company,
        @Size(max = 100) @Nullable String phone,
        @Nullable CampaignId campaign,
        @Size(max = 20, message = "No campaign has this code.") @Nullable String code,
        @NotNull(message = "Choose what came of it.") @Nullable Outcome outcome,
        @Size(max = 10_000) @Nullable String note,
        @Size(max = 500) @Nullable String nextWhat,
        @Nullable LocalDate nextOn,
        @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable LocalTime nextAt) {

    private static final Pattern NAME_AND_NUMBER =
            Pattern.compile("(\\D*\\p{L}\\D*?)[\\s,;]+([+(]?\\d[\\d ()/.-]{4,30})");

    static CallForm of(ContactId caller, @Nullable CampaignId heardOf, @Nullable String code) {
        return new CallForm(
                caller,
                null,
                null,
                null,
                null,
                heardOf,
                code,
                Outcome.TALKED,
                null,
                null,
                null,
                null);
    }

    /** Of whoever read out that code of a campaign, which is the same for everybody. */
    static CallForm coded(String code) {
        return new CallForm(
                null,
                null,
                null,
                null,
                null,
                null,
                code.strip(),
                Outcome.TALKED,
                null,
                null,
                null,
                null);
    }

    /** What was typed to find them is their number, their name, or the name and then the number. */
    static CallForm ofStranger(String typed) {
        Matcher both = NAME_AND_NUMBER.matcher(typed.strip());
        boolean number = Callers.isNumber(typed);
        String name = both.matches() ? both.group(1) : number ? "" : typed.strip();
        int gap = name.lastIndexOf(' ');
        return new CallForm(
                null,
                gap < 0 ? null : name.substring(0, gap).strip(),
                name.isEmpty() ? null : name.substring(gap + 1),
                null,
                both.matches() ? both.group(2) : number ? typed.strip() : null,
                null,
                null,
                Outcome.TALKED,
                null,
                null,
                null,
                null);
    }

    boolean hasCode() {
        return code != null && !code.isBlank();
    }

    boolean lacksItsDay() {
        return nextOn == null && (nextAt != null || nextWhat != null && !nextWhat.isBlank());
    }

    /**
     * @param caller whoever was chosen, or whose code they read out
     * @param coded the campaign whose code they read out, which says more than what they remember
     */
    IncomingCall call(ZoneId zone, @Nullable ContactId caller, Optional<CampaignId> coded) {
        if (outcome == null) {
            throw new IllegalStateException("the form is checked before");
        }
        return new IncomingCall(
                caller,
                ContactDetails.named(text(firstName), text(lastName))
                        .withPhones(phone == null || phone.isBlank() ? List.of() : List.of(phone)),
                company,
                coded.orElse(campaign),
                outcome,
                note,
                nextStep(zone));
    }

    private @Nullable NextStep nextStep(ZoneId zone) {
        if (nextOn == null) {
            return null;
        }
        return new NextStep(
                nextWhat == null || nextWhat.isBlank() ? "Call back" : nextWhat.strip(),
                nextOn,
                nextAt == null ? null : nextOn.atTime(nextAt).atZone(zone).toInstant());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
