package org.tandemcrm.lead;

import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tandemcrm.user.NoticeKind;
import org.tandemcrm.user.Notices;
import org.tandemcrm.user.Person;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Users;

/** Tells who has got whose leads, in one notice each. */
@Component
class HandBell {

    private static final String POOL = "/queue";

    private final Notices notices;
    private final Users users;
    private final Measures measures;

    HandBell(Notices notices, Users users, Measures measures) {
        this.notices = notices;
        this.users = users;
        this.measures = measures;
    }

    ZoneId zone() {
        return measures.firm().zone();
    }

    /** Each receiver; the owners where nobody was free, all of sales where the pool is the rule. */
    void tell(HandedOn handed, Reason reason) {
        handed.given()
                .forEach(
                        (person, leads) ->
                                notices.tell(
                                        person,
                                        NoticeKind.WORK_HANDED_ON,
                                        sentence(reason, leads, "yours"),
                                        href(leads, "/leads?state=OPEN,DEAL&assignee=" + person)));
        if (!handed.pool().isEmpty()) {
            List<Person> readers =
                    handed.wanting() ? users.withRole(Role.OWNER) : Sellers.of(users);
            NoticeKind kind = handed.wanting() ? NoticeKind.NOBODY_FREE : NoticeKind.WORK_HANDED_ON;
            readers.forEach(
                    reader ->
                            notices.tell(
                                    reader.id(),
                                    kind,
                                    sentence(reason, handed.pool(), "in the pool"),
                                    href(handed.pool(), POOL)));
        }
    }

    /** Whoever comes back hears what is in other hands now. */
    void welcome(UserId person, int handedOn, String href) {
        if (handedOn > 0) {
            notices.tell(
                    person,
                    NoticeKind.WORK_HANDED_ON,
                    handedOn == 1
                            ? "Welcome back. One lead was handed on while you were away."
                            : "Welcome back. %d leads were handed on while you were away."
                                    .formatted(handedOn),
                    href);
        }
    }

    String nameOf(UserId person) {
        return users.nameOf(person);
    }

    private static String sentence(Reason reason, List<LeadHead> leads, String whose) {
        return leads.size() == 1
                ? "%s: %s is %s now.".formatted(reason.sentence(), leads.get(0).name(), whose)
                : "%s: %d leads are %s now.".formatted(reason.sentence(), leads.size(), whose);
    }

    private static String href(List<LeadHead> leads, String all) {
        return leads.size() == 1 ? "/leads/" + leads.get(0).id() : all;
    }
}
