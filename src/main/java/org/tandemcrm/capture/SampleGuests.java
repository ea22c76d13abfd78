package org.tandemcrm.capture;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ConsentBasis;
import org.tandemcrm.contact.ConsentHow;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.OptOuts;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.EmailAddress;

/** The people of the sample company who got a campaign and have not answered it. */
@Component
class SampleGuests {

    private static final String WORDING = "You may send me mailings by the channels that I tick.";

    private final JdbcClient jdbc;
    private final OptOuts optOuts;
    private final Unsubscribing door;
    private final Firm firm;

    SampleGuests(JdbcClient jdbc, OptOuts optOuts, Unsubscribing door, Firm firm) {
        this.jdbc = jdbc;
        this.optOuts = optOuts;
        this.door = door;
        this.firm = firm;
    }

    /** One of them, with the moment from which the campaign was theirs. */
    record Guest(ContactId contact, String first, String last, String email, Instant since) {}

    List<Guest> of(CampaignId campaign) {
        return jdbc.sql(
                        """
                        select c.contact_id, c.first_name, c.last_name, e.address, m.state_at
                          from campaign_member m
                          join contact c on c.contact_id = m.contact_id
                          join contact_email e on e.contact_id = c.contact_id
                         where m.campaign_id = ? and m.state in ('TARGETED', 'SENT')
                         order by c.sort_name, e.address
                        """)
                .param(campaign.value())
                .query(
                        (row, n) ->
                                new Guest(
                                        new ContactId(row.getObject(1, UUID.class)),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getTimestamp(5).toInstant()))
                .list();
    }

    /** The reader wants no more mail: one keeps letters by post, the others leave by one click. */
    void leave(Guest reader, CampaignId mailing, int n) {
        EmailAddress mailbox = EmailAddress.parse(reader.email()).orElseThrow();
        var link =
                optOuts.read(optOuts.token(reader.contact(), mailbox, mailing.value()))
                        .orElseThrow();
        if (n == 0) {
            door.choose(
                    link,
                    EnumSet.of(Channel.POST),
                    new ConsentBasis(ConsentHow.PREFERENCES, WORDING, 1, null));
        } else {
            door.leave(link, ConsentBasis.of(ConsentHow.ONE_CLICK));
        }
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, firm.zone());
    }
}
