package org.tandemcrm.lead;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.NoticeKind;
import org.tandemcrm.user.Notices;
import org.tandemcrm.user.Person;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Users;
import org.tandemcrm.user.Viewer;

/** Tells people what became of leads; nobody is told what they did themselves. */
@Component
class LeadBell {

    private final Notices notices;
    private final Users users;
    private final CurrentUser me;
    private final Measures measures;

    LeadBell(Notices notices, Users users, CurrentUser me, Measures measures) {
        this.notices = notices;
        this.users = users;
        this.me = me;
        this.measures = measures;
    }

    boolean isNews(Occasion occasion) {
        return occasion.isNews(measures.now());
    }

    /** To its owner, or to every salesperson where it waits in the pool. */
    void warmLead(LeadHead lead, List<UserId> owner, Turn turn, Occasion occasion) {
        if (!isNews(occasion)) {
            return;
        }
        String sentence =
                "%s is %s: %s."
                        .formatted(
                                lead.name(),
                                turn.after().label().toLowerCase(Locale.ROOT),
                                decapitalized(occasion.what()));
        List<UserId> readers = owner.isEmpty() ? ids(Sellers.of(users)) : owner;
        tell(readers, NoticeKind.WARM_LEAD, sentence, lead);
    }

    /**
     * Owners hear of a warm lead that waits because everybody is away or has enough to do, also
     * where they wrote down themselves what warmed it.
     */
    void nobodyFree(LeadHead lead, Occasion occasion) {
        if (isNews(occasion)) {
            String sentence =
                    "%s waits in the pool: everybody is away or has enough to do. Claim it, or give it to somebody."
                            .formatted(lead.name());
            everyone(Role.OWNER)
                    .forEach(reader -> ring(reader, NoticeKind.NOBODY_FREE, sentence, lead));
        }
    }

    void dealNews(LeadHead lead, Occasion occasion) {
        if (lead.assignee() != null && isNews(occasion)) {
            tell(
                    List.of(lead.assignee()),
                    NoticeKind.DEAL_NEWS,
                    "%s: %s.".formatted(lead.name(), decapitalized(occasion.what())),
                    lead);
        }
    }

    void handedBack(LeadHead lead, NewHandback handback) {
        if (isNews(new Occasion(handback.at(), ""))) {
            tell(
                    everyone(Role.MARKETER),
                    NoticeKind.LEAD_HANDED_BACK,
                    "%s comes back to marketing: %s."
                            .formatted(lead.name(), decapitalized(handback.reason().label())),
                    lead);
        }
    }

    void handedOn(LeadHead lead, UserId to) {
        tell(
                List.of(to),
                NoticeKind.WORK_HANDED_ON,
                "%s is yours now.".formatted(lead.name()),
                lead);
    }

    private List<UserId> everyone(Role role) {
        return ids(users.withRole(role));
    }

    private static List<UserId> ids(List<Person> people) {
        return people.stream().map(Person::id).toList();
    }

    private void tell(List<UserId> readers, NoticeKind kind, String sentence, LeadHead lead) {
        UserId doer = doer();
        readers.stream()
                .filter(reader -> !reader.equals(doer))
                .forEach(reader -> ring(reader, kind, sentence, lead));
    }

    private void ring(UserId reader, NoticeKind kind, String sentence, LeadHead lead) {
        notices.tell(reader, kind, sentence, "/leads/" + lead.id());
    }

    @Nullable UserId doer() {
        return me.find().map(Viewer::id).orElse(null);
    }

    private static String decapitalized(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
