package org.tandemcrm.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.Merge;
import org.tandemcrm.contact.MergeLedger;
import org.tandemcrm.contact.MergeLedger.Shelf;
import org.tandemcrm.contact.MergePart;

/** Answers and places in campaigns of people who turn out to be one. */
@Component
class CampaignMerge implements MergePart {

    private static final Shelf ANSWERS = Shelf.of("response", "response_id", "responses");
    private static final Shelf PLACES =
            Shelf.of("campaign_member", "campaign_member_id", "places in campaigns");

    private static final String TAKEN =
            """
            exists (select from campaign_member o
                     where o.campaign_id = t.campaign_id and o.contact_id = :into)
            """;

    private final MergeLedger ledger;
    private final JdbcClient jdbc;
    private final Presence presence;

    CampaignMerge(MergeLedger ledger, JdbcClient jdbc, Presence presence) {
        this.presence = presence;
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    @Override
    public List<Share> shares(ContactId from) {
        return List.of(ledger.share(ANSWERS, from), ledger.share(PLACES, from));
    }

    /** Of two places in one campaign the state that lies further on stays. */
    @Override
    public void move(Merge merge) {
        tellSince(merge);
        ledger.move(ANSWERS, merge);
        List<UUID> behind = behind(merge);
        ledger.changing(PLACES, behind);
        jdbc.sql(
                        """
                        update campaign_member m
                           set state = o.state, state_at = o.state_at, unsent = o.unsent
                          from campaign_member o
                         where m.campaign_member_id = any(:behind)
                           and o.campaign_id = m.campaign_id and o.contact_id = :from
                        """)
                .param("behind", behind.toArray(UUID[]::new))
                .param("from", merge.fromId())
                .update();
        ledger.moveUnless(PLACES, merge, TAKEN);
        ledger.dropRest(PLACES, merge);
    }

    private List<UUID> behind(Merge merge) {
        return jdbc.sql(
                        """
                        select m.campaign_member_id
                          from campaign_member m
                          join campaign_member o on o.campaign_id = m.campaign_id
                         where m.contact_id = :into and o.contact_id = :from
                           and array_position(:states, o.state) > array_position(:states, m.state)
                        """)
                .param("into", merge.intoId())
                .param("from", merge.fromId())
                .param("states", states())
                .query(UUID.class)
                .list();
    }

    private static String[] states() {
        return Arrays.stream(MemberState.values()).map(Enum::name).toArray(String[]::new);
    }

    @Override
    public void giveBack(Merge merge) {
        ledger.giveBack(ANSWERS, merge);
        jdbc.sql(
                        """
                        update campaign_member m set state = e.before ->> 'state',
                               state_at = (e.before ->> 'state_at')::timestamptz,
                               unsent = coalesce((e.before ->> 'unsent')::boolean, false)
                          from change_entry e
                         where e.run_id = :run and e.table_name = 'campaign_member'
                           and e.action = 'UPDATE' and e.row_key = m.campaign_member_id::text
                           and e.before ->> 'contact_id' = :into
                        """)
                .param("run", merge.run().value())
                .param("into", merge.into().toString())
                .update();
        ledger.giveBack(PLACES, merge);
        ledger.putBack(PLACES, merge);
        tellSince(merge);
    }

    /** When either of them first came onto a list. */
    private void tellSince(Merge merge) {
        jdbc.sql("select min(added_at) from campaign_member where contact_id in (:from, :into)")
                .param("from", merge.fromId())
                .param("into", merge.intoId())
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)))
                .single()
                .ifPresent(first -> presence.tell(new MembersChanged(first.toInstant())));
    }
}
