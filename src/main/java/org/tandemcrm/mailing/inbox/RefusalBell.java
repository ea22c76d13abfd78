package org.tandemcrm.mailing.inbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.NoticeKind;
import org.tandemcrm.user.Notices;
import org.tandemcrm.user.Person;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Users;

/** Tells marketing and the owners when mails close addresses, and when one of us opens them. */
@Component
class RefusalBell {

    private final Notices notices;
    private final Users users;
    private final CurrentUser current;
    private final ContactDirectory contacts;

    RefusalBell(Notices notices, Users users, CurrentUser current, ContactDirectory contacts) {
        this.notices = notices;
        this.users = users;
        this.current = current;
        this.contacts = contacts;
    }

    void came(IncomingMailId mail, Mail read, Outcome outcome) {
        if (outcome.undecided()) {
            tell(mail, "A complaint about a letter waits for a decision: it names none of ours.");
        } else if (!outcome.refusals().isEmpty()) {
            tell(
                    mail,
                    "%s gets no mailings by email any more: %s. %s."
                            .formatted(
                                    name(outcome.contact()),
                                    read.verdict() == Verdict.COMPLAINT
                                            ? "a letter was reported as spam"
                                            : "a mail asked for it",
                                    read.proof().proof().label()));
        }
    }

    void takenBack(IncomingMailId mail, int people, String by, String reason) {
        tell(
                mail,
                "%s took an opt-out by mail back for %s: %s"
                        .formatted(by, people == 1 ? "one person" : people + " people", reason));
    }

    private void tell(IncomingMailId mail, String sentence) {
        Map<UserId, Person> people = new LinkedHashMap<>();
        Stream.of(Role.MARKETER, Role.OWNER)
                .flatMap(role -> users.withRole(role).stream())
                .forEach(person -> people.putIfAbsent(person.id(), person));
        current.find().ifPresent(me -> people.remove(me.id()));
        people.keySet()
                .forEach(
                        id ->
                                notices.tell(
                                        id,
                                        NoticeKind.OPT_OUT_BY_MAIL,
                                        sentence,
                                        "/campaigns/incoming/" + mail));
    }

    private String name(@org.jspecify.annotations.Nullable ContactId contact) {
        return contact == null ? "Somebody" : contacts.card(contact).name();
    }
}
