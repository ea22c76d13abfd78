package org.tandemcrm.lead;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.Merge;
import org.tandemcrm.contact.MergeLedger;
import org.tandemcrm.contact.MergeLedger.Shelf;
import org.tandemcrm.contact.MergePart;

/**
 * Leads of people who turn out to be one. Two open ones stay two: each is the pursuit of a purchase
 * of its own, and what the person answers from now on belongs to the one that was opened last.
 */
@Component
class LeadMerge implements MergePart {

    private static final Shelf LEADS = Shelf.of("lead", "lead_id", "leads");
    private static final Shelf EVIDENCE = Shelf.of("evidence", "evidence_id", "facts of leads");
    private static final Shelf PARTS =
            Shelf.of("lead_stakeholder", "lead_id", "parts in others' leads");

    private static final String TAKEN =
            """
            exists (select from lead_stakeholder o
                     where o.lead_id = t.lead_id and o.contact_id = :into)
            """;

    private final MergeLedger ledger;
    private final JdbcClient jdbc;
    private final Weighing weighing;
    private final ApplicationEventPublisher events;

    LeadMerge(
            MergeLedger ledger,
            JdbcClient jdbc,
            Weighing weighing,
            ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.weighing = weighing;
        this.events = events;
    }

    @Override
    public List<Share> shares(ContactId from) {
        return List.of(ledger.share(LEADS, from), ledger.share(PARTS, from));
    }

    @Override
    public void move(Merge merge) {
        Set<LeadId> touched = leadsOf(merge);
        ledger.move(LEADS, merge);
        ledger.move(EVIDENCE, merge);
        ledger.moveUnless(PARTS, merge, TAKEN);
        ledger.dropRest(PARTS, merge);
        weighAgain(touched, merge);
    }

    @Override
    public void giveBack(Merge merge) {
        Set<LeadId> touched = leadsOf(merge);
        ledger.giveBack(LEADS, merge);
        ledger.giveBack(EVIDENCE, merge);
        ledger.giveBack(PARTS, merge);
        ledger.putBack(PARTS, merge);
        touched.addAll(leadsOf(merge));
        weighAgain(touched, merge);
    }

    /** The same answer of one day counts once, by whichever name it came. */
    private void weighAgain(Set<LeadId> touched, Merge merge) {
        for (LeadId lead : touched) {
            weighing.again(lead);
            events.publishEvent(new LeadPeopleChanged(lead, merge.from()));
            events.publishEvent(new LeadPeopleChanged(lead, merge.into()));
        }
    }

    private Set<LeadId> leadsOf(Merge merge) {
        return new LinkedHashSet<>(
                jdbc.sql(
                                """
                                select lead_id from lead
                                 where contact_id in (:from, :into) and deleted_at is null
                                 union
                                select k.lead_id from lead_stakeholder k join lead l on l.lead_id = k.lead_id
                                 where k.contact_id in (:from, :into) and l.deleted_at is null
                                """)
                        .param("from", merge.fromId())
                        .param("into", merge.intoId())
                        .query((row, n) -> Rows.lead(row))
                        .list());
    }
}
