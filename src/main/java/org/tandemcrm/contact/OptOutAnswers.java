package org.tandemcrm.contact;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and keeps what the reader of a letter chose. */
@Component
class OptOutAnswers {

    private final JdbcClient jdbc;
    private final Consents consents;
    private final Suppression suppression;

    OptOutAnswers(JdbcClient jdbc, Consents consents, Suppression suppression) {
        this.jdbc = jdbc;
        this.consents = consents;
        this.suppression = suppression;
    }

    /** Email unless it was refused, as they have had a letter; all else only if it was allowed. */
    Set<Channel> welcome(OptOut link) {
        Set<Channel> welcome = EnumSet.of(Channel.EMAIL);
        for (Consent said : consents.of(link.contact())) {
            if (said.purpose() == ConsentPurpose.MAILING
                    && said.state() == ConsentState.GIVEN
                    && OptOuts.CHANNELS.contains(said.channel())) {
                welcome.add(said.channel());
            }
            if (said.channel() == Channel.EMAIL
                    && said.purpose() == ConsentPurpose.MAILING
                    && said.state() == ConsentState.REFUSED) {
                welcome.remove(Channel.EMAIL);
            }
        }
        if (!suppression.held(Channel.EMAIL, List.of(link.hash())).isEmpty()) {
            welcome.remove(Channel.EMAIL);
        }
        return welcome;
    }

    void keep(
            Collection<ContactId> people,
            Set<Channel> asked,
            Set<Channel> wanted,
            ConsentBasis basis) {
        for (ContactId person : people) {
            for (Channel channel : asked) {
                ConsentState state =
                        wanted.contains(channel) ? ConsentState.GIVEN : ConsentState.REFUSED;
                consents.answer(
                        person, new NewAnswer(channel, ConsentPurpose.MAILING, state), basis);
            }
        }
    }

    boolean exists(ContactId contact) {
        return count("select count(*) from contact where contact_id = ?", contact);
    }

    boolean isLiving(ContactId contact) {
        return count(
                "select count(*) from contact where contact_id = ? and deleted_at is null",
                contact);
    }

    private boolean count(String sql, ContactId contact) {
        return jdbc.sql(sql).param(contact.value()).query(Integer.class).single() > 0;
    }
}
