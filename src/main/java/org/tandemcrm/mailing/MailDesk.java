package org.tandemcrm.mailing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.shared.StaleEdit;

/** Where the owner sets up the company's mail server, and tries it. */
@Service
@Transactional
public class MailDesk {

    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9._-]{1,253}|\\[?[0-9a-fA-F:.]+]?");
    private static final Pattern SITE = Pattern.compile("https?://[^\\s/?#@]+(/[^\\s?#]*)?");
    private static final int FASTEST = 100_000;

    private final MailServerBook book;
    private final SmtpDoor door;

    MailDesk(MailServerBook book, SmtpDoor door) {
        this.book = book;
        this.door = door;
    }

    /** The server; empty until one is set up. */
    @Transactional(readOnly = true)
    public Optional<MailServer> server() {
        return book.find();
    }

    /**
     * Keeps a server.
     *
     * @param password the new password; null to keep the one that is there
     * @throws InvalidInput with every reason why it cannot be
     * @throws StaleEdit if somebody else changed it meanwhile
     */
    public void keep(MailServer next, @Nullable String password) {
        Optional<MailServer> before = book.find();
        boolean keeps = password == null && before.isPresent() && before.get().hasPassword();
        mustHold(next, keeps && !before.get().isSameAccount(next));
        String secret = keeps && next.user() != null ? book.password().orElse(null) : password;
        if (!book.write(next, secret)) {
            throw new StaleEdit("the mail server");
        }
    }

    /** Forgets the server and its password; letters that wait go on waiting. */
    public void remove() {
        book.remove();
    }

    /**
     * Sends a letter now, to see that the server takes it.
     *
     * @throws RuleBroken with the server's own words if it does not
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void test(EmailAddress to) {
        MailServer server = book.find().orElseThrow(MailDesk::none);
        SmtpLine.Answer answer;
        try (SmtpLine line = door.open(server)) {
            answer =
                    line.send(
                            LetterDraft.plain(
                                    LetterId.next(),
                                    to,
                                    "Test letter of Tandem",
                                    "If you can read this, Tandem can send mail through %s.\n"
                                            .formatted(server.host())));
        }
        if (answer.outcome() != SmtpLine.Outcome.TAKEN) {
            throw new RuleBroken("mail-refused", answer.words());
        }
    }

    static RuleBroken none() {
        return new RuleBroken("no-mail-server", "No mail server is set up yet.");
    }

    private static void mustHold(MailServer next, boolean needsPassword) {
        List<Flaw> flaws = new ArrayList<>();
        if (!HOST.matcher(next.host()).matches()) {
            flaws.add(new Flaw("host", "Write the server's name, as in smtp.example.com."));
        }
        if (next.port() < 1 || next.port() > 65_535) {
            flaws.add(new Flaw("port", "Write a number from 1 to 65535."));
        }
        if (next.perMinute() < 1 || next.perMinute() > FASTEST) {
            flaws.add(new Flaw("perMinute", "Write a number from 1 to 100000."));
        }
        if (!SITE.matcher(next.site()).matches()) {
            flaws.add(new Flaw("site", "Write a whole address, as in https://tandem.example.com."));
        }
        if (needsPassword) {
            flaws.add(
                    new Flaw(
                            "password",
                            "The server or its user has changed: enter the password again."));
        }
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
    }
}
