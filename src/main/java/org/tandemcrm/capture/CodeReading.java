package org.tandemcrm.capture;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CodeMeaning;
import org.tandemcrm.campaign.LinkCodes;
import org.tandemcrm.contact.ContactId;

/** Says whose the code of a letter is that somebody reads out at the telephone. */
@Component
@Transactional(readOnly = true)
class CodeReading implements LinkCodes {

    private final JdbcClient jdbc;

    CodeReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<CodeMeaning> read(String typed) {
        return jdbc.sql(
                        """
                        select l.campaign_id, p.contact_id
                          from link_code k
                          join tracked_link l on l.link_id = k.link_id
                          join campaign c on c.campaign_id = l.campaign_id
                          left join contact p on p.contact_id = k.contact_id
                           and p.deleted_at is null
                         where k.code = ? and c.deleted_at is null
                        """)
                .param(Codes.tidy(typed))
                .query(
                        (row, n) -> {
                            UUID contact = row.getObject("contact_id", UUID.class);
                            return new CodeMeaning(
                                    new CampaignId(row.getObject("campaign_id", UUID.class)),
                                    contact == null ? null : new ContactId(contact));
                        })
                .optional();
    }
}
