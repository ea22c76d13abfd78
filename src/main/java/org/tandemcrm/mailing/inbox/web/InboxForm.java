package org.tandemcrm.mailing.inbox.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.mailing.Encryption;
import org.tandemcrm.mailing.inbox.Account;
import org.tandemcrm.mailing.inbox.InboxCard;
import org.tandemcrm.web.EditForm;

/** The mailbox as its owner types it; an empty password keeps the one that is there. */
record InboxForm(
        @Nullable Integer version,
        @NotBlank(message = "Write the server's name.") @Size(max = 253) @Nullable String host,
        @NotNull(message = "Write a port.") @Nullable Integer port,
        @NotNull(message = "Choose one.") @Nullable Encryption encryption,
        @NotBlank(message = "Write who signs in.") @Size(max = 300) @Nullable String user,
        @Size(max = 1000) @Nullable String password,
        @NotBlank(message = "Write the folder, usually INBOX.") @Size(max = 300)
                @Nullable String folder)
        implements EditForm {

    static InboxForm fresh() {
        return new InboxForm(
                0, null, Account.usualPort(Encryption.TLS), Encryption.TLS, null, null, "INBOX");
    }

    static InboxForm of(InboxCard card) {
        Account account = card.account();
        return new InboxForm(
                card.version(),
                account.host(),
                account.port(),
                account.encryption(),
                account.user(),
                null,
                account.folder());
    }

    int seen() {
        return version == null ? 0 : version;
    }

    Account account() {
        return new Account(
                text(host),
                port == null ? 0 : port,
                encryption == null ? Encryption.TLS : encryption,
                text(user),
                password == null || password.isEmpty() ? null : password,
                text(folder));
    }

    @Override
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>(EditForm.super.texts());
        texts.remove("password");
        return texts;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
