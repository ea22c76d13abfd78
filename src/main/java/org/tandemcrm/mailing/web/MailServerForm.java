package org.tandemcrm.mailing.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.mailing.Encryption;
import org.tandemcrm.mailing.MailServer;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.web.EditForm;

/** The mail server as its owner types it; an empty password keeps the one that is there. */
record MailServerForm(
        @Nullable Long version,
        @NotBlank(message = "Write the server's name.") @Size(max = 253) @Nullable String host,
        @NotNull(message = "Write a port.") @Nullable Integer port,
        @NotNull(message = "Choose one.") @Nullable Encryption encryption,
        @Size(max = 300) @Nullable String user,
        @Size(max = 1000) @Nullable String password,
        @NotBlank(message = "Say who writes.") @Size(max = 200) @Nullable String senderName,
        @NotBlank(message = "Write the address that letters come from.") @Size(max = 254)
                @Nullable String sender,
        @Size(max = 254) @Nullable String replyTo,
        @NotNull(message = "Write a number.") @Nullable Integer perMinute,
        @NotBlank(message = "Write the address of this Tandem.") @Size(max = 300)
                @Nullable String site)
        implements EditForm {

    private static final int USUAL_PACE = 60;

    static MailServerForm fresh(String company, String site) {
        return new MailServerForm(
                0L,
                null,
                Encryption.STARTTLS.usualPort(),
                Encryption.STARTTLS,
                null,
                null,
                company,
                null,
                null,
                USUAL_PACE,
                site);
    }

    static MailServerForm of(MailServer s) {
        return new MailServerForm(
                s.version(),
                s.host(),
                s.port(),
                s.encryption(),
                s.user(),
                null,
                s.senderName(),
                s.sender().value(),
                s.replyTo() == null ? null : s.replyTo().value(),
                s.perMinute(),
                s.site());
    }

    /**
     * @throws InvalidInput where an address is none
     */
    MailServer server() {
        List<Flaw> flaws = new ArrayList<>();
        EmailAddress from = mailbox("sender", text(sender), flaws);
        EmailAddress back =
                text(replyTo).isEmpty() ? null : mailbox("replyTo", text(replyTo), flaws);
        if (from == null || !flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
        return new MailServer(
                text(host),
                port == null ? 0 : port,
                encryption == null ? Encryption.STARTTLS : encryption,
                text(user).isEmpty() ? null : text(user),
                text(senderName),
                from,
                back,
                perMinute == null ? 0 : perMinute,
                text(site).replaceAll("/+$", ""),
                false,
                version == null ? 0 : version);
    }

    @Nullable String newPassword() {
        return password == null || password.isEmpty() ? null : password;
    }

    @Override
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>(EditForm.super.texts());
        texts.remove("password");
        return texts;
    }

    private static @Nullable EmailAddress mailbox(String field, String text, List<Flaw> flaws) {
        EmailAddress found = EmailAddress.parse(text).orElse(null);
        if (found == null) {
            flaws.add(new Flaw(field, "This is not an email address."));
        }
        return found;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
