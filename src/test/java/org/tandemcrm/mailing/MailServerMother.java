package org.tandemcrm.mailing;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.EmailAddress;

/** Mail servers of a company for tests. */
public final class MailServerMother {

    private MailServerMother() {}

    /** One on this machine that asks for no password. */
    public static MailServer at(int port) {
        return at("127.0.0.1", port, Encryption.NONE, null);
    }

    public static MailServer at(
            String host, int port, Encryption encryption, @Nullable String user) {
        return new MailServer(
                host,
                port,
                encryption,
                user,
                "Hafen GmbH",
                new EmailAddress("news@hafen.test"),
                null,
                100_000,
                "https://t.example",
                false,
                0);
    }
}
