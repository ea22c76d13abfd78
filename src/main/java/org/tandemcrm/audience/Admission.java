package org.tandemcrm.audience;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;

/**
 * Judges people in the transaction that puts them on a list or gives them a mailing, so that the
 * answer still holds when it is committed.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Admission {

    private final JdbcClient jdbc;
    private final AudienceDesk audiences;

    Admission(JdbcClient jdbc, AudienceDesk audiences) {
        this.jdbc = jdbc;
        this.audiences = audiences;
    }

    /** Whether the campaign runs; whoever would end it waits until this transaction is over. */
    public boolean isOpen(CampaignId campaign) {
        return jdbc.sql(
                        """
                        select status = 'RUNNING' and deleted_at is null
                          from campaign where campaign_id = ? for share
                        """)
                .param(campaign.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /**
     * Why each of these may not be reached now by that channel; empty if they may, absent if they
     * are no longer known. One transaction after the other: the next one's cap counts the mailings
     * of this one.
     */
    public Map<ContactId, Optional<LeftOut>> judge(
            CampaignId campaign, @Nullable Channel channel, List<ContactId> people) {
        takeTurn();
        return audiences.verdicts(campaign, channel, people);
    }

    /**
     * The same for what one of us does for one person: no mailing, so that refusals of mailings say
     * nothing about it.
     */
    public Map<ContactId, Optional<LeftOut>> judgePersonally(List<ContactId> people) {
        return audiences.verdictsPersonally(people);
    }

    /** The same by the campaign's own channel. */
    public Map<ContactId, Optional<LeftOut>> judge(CampaignId campaign, List<ContactId> people) {
        takeTurn();
        return audiences.verdicts(campaign, people);
    }

    private void takeTurn() {
        jdbc.sql("select only_one from audience_turn for update").query(Boolean.class).single();
    }
}
