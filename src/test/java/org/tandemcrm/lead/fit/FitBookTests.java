package org.tandemcrm.lead.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemcrm.contact.Address;
import org.tandemcrm.contact.CompanyDetails;
import org.tandemcrm.contact.CompanyDirectory;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.house.TestProgress;
import org.tandemcrm.lead.Fit;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.NewLead;
import org.tandemcrm.lead.NewOverride;
import org.tandemcrm.lead.QueueEntry;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.lead.WarmLeads;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;

@ModuleTest
@CleanDatabase
class FitBookTests {

    @Autowired FitBook book;
    @Autowired FitWork work;
    @Autowired FitRound round;
    @Autowired FitLedger ledger;
    @Autowired ContactDirectory contacts;
    @Autowired CompanyDirectory companies;
    @Autowired LeadDesk leads;
    @Autowired WarmLeads queue;
    @Autowired TestPeople people;
    @Autowired Scheduler scheduler;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private UserId owner;

    @AfterEach
    void letWorkersGoOn() {
        jdbc.sql("delete from scheduled_tasks where task_name = 'job'").update();
        scheduler.resume();
    }

    @BeforeEach
    void look() {
        scheduler.pause();
        owner = people.with(Role.OWNER);
        rule(FitRulesTests.oneOf(FitField.INDUSTRY, 60, "ports"));
        rule(FitRulesTests.contains(FitField.TITLE, 40, "buyer"));
    }

    @Test
    void aPersonIsJudgedWhenEnteredAndWhenChanged() {
        CompanyId port = company("Hafen GmbH", "Ports");
        ContactId anna = byOwner(() -> contacts.add(person("Anna", "Buyer", port)));
        assertThat(letter(anna)).isEqualTo("A");

        byOwner(() -> change(anna, person("Anna", "Driver", port)));
        assertThat(letter(anna)).isEqualTo("B");

        byOwner(() -> change(anna, person("Anna", null, null)));
        assertThat(letter(anna)).isNull();
    }

    @Test
    void whatChangesOfACompanyChangesTheFitOfItsPeople() {
        CompanyId port = company("Hafen GmbH", "Mining");
        ContactId anna = byOwner(() -> contacts.add(person("Anna", null, port)));
        assertThat(letter(anna)).isEqualTo("D");

        byOwner(
                () -> {
                    companies.change(
                            port, companies.card(port).version(), details("Hafen GmbH", "Ports"));
                    return null;
                });

        assertThat(letter(anna)).isEqualTo("B");
        byOwner(
                () -> {
                    companies.discard(port, companies.card(port).version());
                    return null;
                });
        assertThat(letter(anna)).as("a company in the trash says nothing").isNull();
    }

    @Test
    void aChangeThatIsTakenBackTakesItsFitBack() {
        ContactId anna = byOwner(() -> contacts.add(person("Anna", "Driver", null)));

        byOwner(
                () ->
                        transaction.execute(
                                status -> {
                                    change(anna, person("Anna", "Buyer", null));
                                    status.setRollbackOnly();
                                    return null;
                                }));

        assertThat(letter(anna)).isEqualTo("D");
    }

    @Test
    void aLeadFitsAsItsMainPersonOrElseItsCompanyAndNeverWarmsByIt() {
        CompanyId port = company("Hafen GmbH", "Ports");
        ContactId anna = byOwner(() -> contacts.add(person("Anna", "Buyer", port)));
        LeadId hers = open(anna, null);
        LeadId theirs = open(null, port);

        assertThat(byOwner(() -> leads.card(hers)).fit()).isEqualTo(Fit.A);
        assertThat(byOwner(() -> leads.card(theirs)).fit()).isEqualTo(Fit.B);
        assertThat(byOwner(() -> leads.card(hers)).temperature()).isEqualTo(Temperature.COLD);
        assertThat(byOwner(() -> leads.card(hers)).heat()).isZero();
        assertThat(byOwner(() -> book.of(hers)).lines())
                .allMatch(l -> Boolean.TRUE.equals(l.matches()));
        assertThat(rank(hers)).isLessThan(rank(theirs));
    }

    @Test
    void amongEquallyWarmLeadsWhoeverFitsBetterComesFirstAlsoAfterAChange() {
        List<LeadId> warm = new ArrayList<>();
        for (String title : List.of("Driver", "Buyer", "Clerk")) {
            ContactId contact = byOwner(() -> contacts.add(person("Anna", title, null)));
            LeadId lead = open(contact, null);
            byOwner(
                    () -> {
                        leads.overrule(
                                lead,
                                new NewOverride(Temperature.WARM, "Met them", null, Instant.now()));
                        return null;
                    });
            warm.add(lead);
        }
        jdbc.sql("update queue_place set due_at = 'infinity', heat_key = '-infinity'").update();
        assertThat(queue()).containsExactly(warm.get(1), warm.get(0), warm.get(2));

        ContactId clerk = leads.people(warm.get(2)).get(0);
        ContactId buyer = leads.people(warm.get(1)).get(0);
        byOwner(() -> change(clerk, person("Anna", "Head buyer", null)));
        byOwner(() -> change(buyer, person("Anna", "Smith", null)));

        assertThat(queue()).containsExactly(warm.get(2), warm.get(0), warm.get(1));
    }

    private List<LeadId> queue() {
        return byOwner(() -> queue.of(null, 50).stream().map(QueueEntry::leadId).toList());
    }

    @Test
    void newRulesJudgeEverybodyInTheBackground() {
        List<ContactId> all = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String title = i % 3 == 0 ? "Captain" : "Buyer";
            String name = "Anna" + i;
            all.add(byOwner(() -> contacts.add(person(name, title, null))));
        }
        assertThat(book.spread().of(Fit.C)).isEqualTo(20);

        rule(FitRulesTests.contains(FitField.TITLE, 100, "captain"));
        var progress = new TestProgress();
        work.run(ledger.rules().edition(), progress);

        assertThat(book.spread().of(Fit.B)).isEqualTo(10);
        assertThat(book.spread().of(Fit.D)).isEqualTo(20);
        assertThat(book.spread().waiting()).isZero();
        assertThat(progress.done()).isEqualTo(progress.total()).isGreaterThanOrEqualTo(30);
    }

    @Test
    void aRunThatWasStoppedGoesOnWhereItWas() {
        for (int i = 0; i < 5; i++) {
            String name = "Anna" + i;
            byOwner(() -> contacts.add(person(name, "Captain", null)));
        }
        UUID third =
                jdbc.sql("select contact_id from contact order by contact_id offset 2 limit 1")
                        .query(UUID.class)
                        .single();
        rule(FitRulesTests.contains(FitField.TITLE, 100, "captain"));
        jdbc.sql("update contact_fit set letter = 'D', edition = 'before'").update();

        var progress = new TestProgress();
        progress.saveCheckpoint("CONTACT " + third);
        work.run(ledger.rules().edition(), progress);

        assertThat(book.spread().of(Fit.B)).isEqualTo(2);
        assertThat(book.spread().waiting()).isEqualTo(3);
        round.sweepAll(Shelf.CONTACT);
        assertThat(book.spread().of(Fit.B)).as("the sweep catches up").isEqualTo(5);
        assertThat(book.spread().waiting()).isZero();
    }

    @Test
    void aRunByRulesThatChangedSinceLeavesItToTheNextOne() {
        byOwner(() -> contacts.add(person("Anna", "Captain", null)));
        jdbc.sql("update contact_fit set edition = 'before'").update();

        work.run("before", new TestProgress());

        assertThat(book.spread().waiting()).isEqualTo(1);
    }

    @Test
    void withoutRulesNobodyHasALetter() {
        byOwner(() -> contacts.add(person("Anna", "Buyer", null)));
        book.rules()
                .forEach(
                        rule ->
                                byOwner(
                                        () -> {
                                            book.remove(rule.id());
                                            return null;
                                        }));

        work.run(ledger.rules().edition(), new TestProgress());

        assertThat(book.rules()).isEmpty();
        assertThat(book.spread().unknown()).isEqualTo(1);
    }

    @Test
    void aRuleThatCannotBeIsRefusedAndAnOlderEditDoesNotWin() {
        assertThatThrownBy(() -> rule(FitRulesTests.oneOf(FitField.CITY, 0, "Paris")))
                .isInstanceOf(InvalidInput.class);
        FitRuleCard first = book.rules().get(0);
        byOwner(
                () -> {
                    book.change(
                            first.id(),
                            first.version(),
                            FitRulesTests.oneOf(FitField.CITY, 5, "Paris"));
                    return null;
                });

        assertThatThrownBy(
                        () ->
                                byOwner(
                                        () -> {
                                            book.change(first.id(), first.version(), first.rule());
                                            return null;
                                        }))
                .isInstanceOf(StaleEdit.class);
        assertThat(book.card(first.id()).rule().sentence()).isEqualTo("City is one of Paris");
    }

    private void rule(FitRule rule) {
        byOwner(() -> book.add(rule));
    }

    private <T> T byOwner(Supplier<T> deed) {
        return people.as(owner, deed);
    }

    private LeadId open(ContactId contact, CompanyId company) {
        var lead = new NewLead(contact, company, null, null, null, Instant.EPOCH);
        return byOwner(() -> leads.open(lead));
    }

    private Void change(ContactId id, ContactDetails details) {
        contacts.change(id, contacts.card(id).version(), details);
        return null;
    }

    private CompanyId company(String name, String industry) {
        return byOwner(() -> companies.add(details(name, industry)));
    }

    private static CompanyDetails details(String name, String industry) {
        return new CompanyDetails(name, null, industry, null, null, Address.UNKNOWN);
    }

    private static ContactDetails person(String name, String title, CompanyId company) {
        return new ContactDetails(
                name,
                "Berg",
                title,
                List.of(),
                List.of(),
                company,
                null,
                Set.of(),
                Address.UNKNOWN);
    }

    private String letter(ContactId contact) {
        return jdbc.sql("select letter from contact_fit where contact_id = ?")
                .param(contact.value())
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    private int rank(LeadId lead) {
        return jdbc.sql("select fit_rank from lead_fit where lead_id = ?")
                .param(lead.value())
                .query(Integer.class)
                .single();
    }
}
