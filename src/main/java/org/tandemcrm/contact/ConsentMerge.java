package org.tandemcrm.contact;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.user.ChangeEntry;
import org.tandemcrm.user.Journal;

/** What both said about being contacted: a refusal of one of them holds for the one who stays. */
@Component
class ConsentMerge {

    private static final ConsentBasis BACK =
            ConsentBasis.of(ConsentHow.TAKEN_BACK, "The two are not one person");

    private final Consents consents;
    private final ConsentRows rows;
    private final OptOutMemory memory;
    private final ConsentLedger ledger;
    private final JdbcClient jdbc;
    private final Journal journal;

    ConsentMerge(
            Consents consents,
            ConsentRows rows,
            OptOutMemory memory,
            ConsentLedger ledger,
            JdbcClient jdbc,
            Journal journal) {
        this.consents = consents;
        this.rows = rows;
        this.memory = memory;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** After the one who stays has the mailboxes of both: a refusal covers all of them. */
    void move(Merge merge) {
        journal.updating("consent", "contact_id", List.of(merge.intoId()));
        for (Consent theirs : consents.of(merge.from())) {
            NewAnswer answer = answer(theirs);
            ConsentState ours = rows.current(merge.into(), theirs.channel(), theirs.purpose());
            if (theirs.state() == ConsentState.REFUSED && ours != ConsentState.REFUSED) {
                consents.answer(merge.into(), answer, ConsentBasis.of(ConsentHow.MERGED));
            } else if (theirs.state() == ConsentState.GIVEN && ours == ConsentState.UNKNOWN) {
                rows.store(merge.into(), answer);
            }
        }
        consents.of(merge.into()).stream()
                .filter(said -> said.state() == ConsentState.REFUSED)
                .forEach(said -> memory.learn(merge.into(), answer(said), ConsentHow.MERGED));
        memory.check(List.of(merge.into()));
    }

    /** While the one who stayed still has the mailboxes of both. What was said since stays. */
    void giveBack(Merge merge, Instant begun, Instant ended) {
        List<Consent> now =
                consents.of(merge.into()).stream()
                        .filter(said -> isUntil(said.since(), ended))
                        .toList();
        now.stream()
                .filter(said -> said.purpose() == ConsentPurpose.MAILING)
                .filter(said -> said.state() == ConsentState.REFUSED)
                .forEach(said -> memory.unlearn(merge.into(), said.channel(), begun));
        restore(merge, ended);
        now.forEach(said -> tellLedger(merge, said));
    }

    private void restore(Merge merge, Instant ended) {
        jdbc.sql("delete from consent where contact_id = ? and since <= ?")
                .params(merge.intoId(), Timestamp.from(ended))
                .update();
        jdbc.sql(
                        """
                        insert into consent
                        select r.* from change_entry e, jsonb_populate_record(null::consent, e.before) r
                         where e.run_id = ? and e.table_name = 'consent' and e.action = ?
                        on conflict do nothing
                        """)
                .params(merge.run().value(), ChangeEntry.Action.UPDATE.name())
                .update();
    }

    private void tellLedger(Merge merge, Consent said) {
        ConsentState before = rows.current(merge.into(), said.channel(), said.purpose());
        if (before != said.state()) {
            NewAnswer again = new NewAnswer(said.channel(), said.purpose(), before);
            ledger.write(merge.into(), again, BACK);
        }
    }

    private static boolean isUntil(@Nullable Instant since, Instant ended) {
        return since != null && !since.isAfter(ended);
    }

    private static NewAnswer answer(Consent said) {
        return new NewAnswer(said.channel(), said.purpose(), said.state());
    }

    /** The mailboxes of these are others than they were. */
    void check(List<ContactId> people) {
        memory.check(people);
    }
}
