package org.tandemcrm.user.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.NoticeKind;
import org.tandemcrm.user.OwnAccount;
import org.tandemcrm.web.EditForm;

/** What someone changes about themselves. */
record AccountForm(
        @NotBlank(message = "Tell us your name.") @Size(max = 200) @Nullable String name,
        @Nullable String zone,
        @Nullable Set<NoticeKind> wanted,
        @Nullable Set<NoticeKind> mailed,
        @Nullable Long version)
        implements EditForm {

    static AccountForm of(OwnAccount.Card card) {
        return new AccountForm(
                card.name(), card.zone(), card.wanted(), card.mailed(), card.version());
    }

    String typedName() {
        return name == null ? "" : name;
    }

    Set<NoticeKind> chosen() {
        return wanted == null ? Set.of() : wanted;
    }

    Set<NoticeKind> chosenByMail() {
        return mailed == null ? Set.of() : mailed;
    }

    /**
     * The zone of one's own, if any.
     *
     * @throws InvalidInput at "zone"
     */
    @Nullable ZoneId zoneId() {
        if (zone == null || zone.isBlank()) {
            return null;
        }
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new InvalidInput("zone", "There is no such time zone.");
        }
    }
}
