package org.tandemcrm.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactMother;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.user.ChangeEntry.Action;
import tools.jackson.databind.json.JsonMapper;

/** The journal, seen through contacts, whose entities are journaled. */
@ModuleTest
@CleanDatabase
class JournalTests {

    @Autowired Journal journal;
    @Autowired ContactDirectory contacts;
    @Autowired UserMother users;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired JsonMapper json;

    private UserId marta;

    @BeforeEach
    void martaIsHere() {
        marta = users.marketer();
    }

    @Test
    void anInsertIsKeptWithItsActorAndItsCause() {
        ContactId anna = users.as(marta, () -> contacts.add(ContactMother.anna()));

        ChangeEntry entry = journal.of("contact", anna.toString()).get(0);
        assertThat(entry.action()).isEqualTo(Action.INSERT);
        assertThat(entry.actor()).isEqualTo(marta);
        assertThat(entry.cause()).isEqualTo("job");
        assertThat(entry.before()).isNull();
    }

    @Test
    void anUpdateKeepsTheRowAsItWas() {
        ContactId anna = users.as(marta, () -> contacts.add(ContactMother.anna()));
        String row = row(anna);

        rename(anna, "Annette");

        ChangeEntry latest = journal.of("contact", anna.toString()).get(0);
        assertThat(latest.action()).isEqualTo(Action.UPDATE);
        assertThat(json.readTree(latest.before())).isEqualTo(json.readTree(row));
        assertThat(row(anna)).contains("Annette");
    }

    @Test
    void aRowThatWasKeptCanBePutBackAsItWas() {
        ContactId anna = users.as(marta, () -> contacts.add(ContactMother.anna()));
        String row = row(anna);
        rename(anna, "Annette");

        String columns =
                jdbc.sql(
                                """
                                select string_agg(quote_ident(column_name), ', ')
                                  from information_schema.columns where table_name = 'contact'
                                """)
                        .query(String.class)
                        .single();
        jdbc.sql(
                        """
                        update contact c set (%1$s) = (select %1$s from
                               jsonb_populate_record(null::contact, e.before))
                          from change_entry e
                         where e.table_name = 'contact' and e.action = 'UPDATE'
                           and e.row_key = c.contact_id::text
                        """
                                .formatted(columns))
                .update();

        assertThat(json.readTree(row(anna))).isEqualTo(json.readTree(row));
    }

    @Test
    void whatIsRolledBackLeavesNothingInTheJournal() {
        transaction.executeWithoutResult(
                status -> {
                    users.as(marta, () -> contacts.add(ContactMother.anna()));
                    status.setRollbackOnly();
                });
        users.as(marta, () -> contacts.add(ContactMother.person("Ben", "Ito")));

        assertThat(
                        jdbc.sql("select count(*) from change_entry where table_name = 'contact'")
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void everythingThatARunChangesIsFoundByTheRunLatestFirst() {
        RunId run = RunId.next();
        users.as(
                marta,
                () ->
                        journal.during(
                                run,
                                () -> {
                                    ContactId anna = contacts.add(ContactMother.anna());
                                    rename(anna, "Annette");
                                    contacts.bring(
                                            List.of(
                                                    ContactMother.person("Ben", "Ito"),
                                                    ContactMother.person("Cy", "Lee")));
                                }));
        users.as(marta, () -> contacts.add(ContactMother.person("Dora", "Outside")));

        List<ChangeEntry> changes =
                journal.of(run).stream().filter(c -> c.table().equals("contact")).toList();
        assertThat(changes)
                .extracting(ChangeEntry::action)
                .containsExactly(Action.INSERT, Action.INSERT, Action.UPDATE, Action.INSERT);
        assertThat(changes).allSatisfy(change -> assertThat(change.run()).isEqualTo(run));
    }

    @Test
    void rowsWrittenInBulkAreKeptByHand() {
        ContactId anna = users.as(marta, () -> contacts.add(ContactMother.anna()));
        List<UUID> ids = List.of(anna.value());

        transaction.executeWithoutResult(
                status -> {
                    journal.inserted("contact", ids);
                    journal.updating("contact", "contact_id", ids);
                    journal.deleting("contact", "contact_id", ids);
                });

        assertThat(journal.of("contact", anna.toString()))
                .extracting(ChangeEntry::action)
                .startsWith(Action.DELETE, Action.UPDATE, Action.INSERT);
    }

    @Test
    void bulkRowsAreKeptOnlyWithinTheTransactionThatWritesThem() {
        assertThatThrownBy(() -> journal.inserted("contact", List.of(UUID.randomUUID())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void nothingButANameOfOursGetsIntoTheStatement() {
        assertThatThrownBy(
                        () ->
                                transaction.executeWithoutResult(
                                        status ->
                                                journal.updating(
                                                        "contact t; drop table contact; --",
                                                        "contact_id",
                                                        List.of(UUID.randomUUID()))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void rename(ContactId id, String firstName) {
        users.as(
                marta,
                () -> {
                    long version = contacts.card(id).version();
                    contacts.change(id, version, ContactDetails.named(firstName, "Berg"));
                });
    }

    private String row(ContactId id) {
        return jdbc.sql("select to_jsonb(c)::text from contact c where contact_id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }
}
