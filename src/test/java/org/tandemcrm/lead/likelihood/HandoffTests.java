package org.tandemcrm.lead.likelihood;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.ResponseBook;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.Address;
import org.tandemcrm.contact.BuyingRole;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.CompanyDetails;
import org.tandemcrm.contact.CompanyDirectory;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.lead.LeadBook;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.LeadMother;
import org.tandemcrm.lead.LeadOutcome;
import org.tandemcrm.lead.NewHandback;
import org.tandemcrm.lead.NewStakeholder;
import org.tandemcrm.touch.Direction;
import org.tandemcrm.touch.Outcome;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;

/** What is learned from may know nothing that came after the hand-off. */
@ModuleTest
@CleanDatabase
class HandoffTests {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Autowired Handoffs handoffs;
    @Autowired Scores scores;
    @Autowired LeadDesk desk;
    @Autowired LeadBook book;
    @Autowired ContactDirectory contacts;
    @Autowired CompanyDirectory companies;
    @Autowired CampaignDesk campaigns;
    @Autowired ResponseBook responses;
    @Autowired TestPeople people;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    private LeadMother mother;
    private UserId owner;

    @BeforeEach
    void begin() {
        clock.setTo(NOW);
        mother = new LeadMother(contacts, companies, campaigns, responses, desk);
        owner = people.with(Role.OWNER);
    }

    @AfterEach
    void letTheClockRun() {
        clock.release();
    }

    @Test
    void aLeadThatBecomesWarmIsTakenDownInTheSameTransaction() {
        LeadId lead = byOwner(() -> mother.warm("Anna", NOW));

        Traits known = scores.traitsOf(lead).orElseThrow();

        assertThat(known.words())
                .containsEntry("SOURCE", "spring mailing")
                .containsEntry("FIRST_ANSWER", "REPLIED")
                .containsEntry("FIRST_CHANNEL", "EMAIL")
                .containsEntry("CAMPAIGN_CHANNEL", "EMAIL")
                .containsEntry("DECIDER", "UNKNOWN")
                .containsEntry("CUSTOMER", "NO")
                .containsEntry("TRIED", "NO");
        assertThat(known.numbers())
                .containsEntry("HEAT", 20.0)
                .containsEntry("PEOPLE", 1.0)
                .containsEntry("ANSWERS", 1.0)
                .doesNotContainKey("HOURS_TO_TOUCH");
    }

    @Test
    void aColdLeadIsNotTakenDown() {
        LeadId lead = byOwner(() -> mother.cold("Anna", NOW));

        assertThat(scores.traitsOf(lead)).isEmpty();
        assertThat(handoffs.catchUp(10)).isZero();
    }

    @Test
    void nothingThatComesAfterwardsChangesWhatWasKnown() {
        LeadId lead = byOwner(() -> mother.warm("Anna", NOW));
        Traits before = scores.traitsOf(lead).orElseThrow();

        clock.forward(Duration.ofDays(2));
        liveOn(lead);

        assertThat(scores.traitsOf(lead)).contains(before);
    }

    @Test
    void aLeadThatIsHandedOffAgainIsKnownByWhatIsKnownThen() {
        LeadId lead = byOwner(() -> mother.warm("Anna", NOW));
        ContactId anna = desk.people(lead).get(0);
        clock.forward(Duration.ofDays(1));
        byOwner(
                () -> {
                    Instant at = clock.instant();
                    desk.log(
                            lead,
                            mother.touch(
                                    lead, Channel.EMAIL, Direction.OUTBOUND, Outcome.TALKED, at));
                    desk.giveBack(
                            lead,
                            new NewHandback(HandbackReason.BUDGET, null, false, "No money", at));
                    return null;
                });
        clock.forward(Duration.ofDays(30));
        byOwner(
                () -> {
                    mother.answered(
                            anna,
                            mother.campaign("Fair"),
                            ResponseKind.ASKED_PRICE,
                            Channel.EVENT,
                            clock.instant());
                    return null;
                });

        Traits second = scores.traitsOf(lead).orElseThrow();
        assertThat(second.words())
                .containsEntry("TRIED", "YES")
                .containsEntry("SOURCE", "spring mailing");
        assertThat(second.numbers())
                .containsEntry("HEAT", 40.0)
                .containsEntry("ANSWERS", 2.0)
                .containsEntry("DAYS_TO_WARM", 31.0);
        assertThat(jdbc.sql("select count(*) from lead_handoff").query(Long.class).single())
                .isEqualTo(2);
    }

    @Test
    void whatIsReadOnlyAfterwardsIsReadAsItWasThen() {
        LeadId lead = byOwner(() -> mother.warm("Anna", NOW));
        Traits then = scores.traitsOf(lead).orElseThrow();
        clock.forward(Duration.ofDays(2));
        liveOn(lead);

        jdbc.sql("delete from lead_handoff").update();
        assertThat(handoffs.catchUp(10)).isEqualTo(1);

        Traits afterwards = scores.traitsOf(lead).orElseThrow();
        var dated = new TreeMap<>(then.words());
        dated.keySet().removeAll(Set.of("FIT", "DECIDER"));
        assertThat(afterwards.words()).isEqualTo(dated);
        assertThat(afterwards.numbers()).isEqualTo(then.numbers());
    }

    @Test
    void aCustomerIsWhoBoughtBeforeNotWhoBoughtSince() {
        LeadId first = byOwner(() -> mother.warm("Anna", NOW));
        ContactId anna = desk.people(first).get(0);
        byOwner(
                () -> {
                    desk.accept(first, NOW);
                    desk.conclude(first, LeadOutcome.WON, NOW);
                    return null;
                });
        clock.forward(Duration.ofDays(40));
        LeadId second =
                byOwner(
                        () -> {
                            mother.answered(
                                    anna,
                                    mother.campaign("Fair"),
                                    ResponseKind.ASKED_PRICE,
                                    Channel.EVENT,
                                    clock.instant());
                            return desk.openLeadOf(anna).orElseThrow();
                        });

        assertThat(scores.traitsOf(first).orElseThrow().words()).containsEntry("CUSTOMER", "NO");
        assertThat(scores.traitsOf(second).orElseThrow().words())
                .containsEntry("CUSTOMER", "YES")
                .containsEntry("CAMPAIGN_CHANNEL", "EMAIL");
    }

    /** All that a lead may live through after its hand-off. */
    private void liveOn(LeadId lead) {
        ContactId anna = desk.people(lead).get(0);
        byOwner(
                () -> {
                    Instant at = clock.instant();
                    desk.log(
                            lead,
                            mother.touch(
                                    lead, Channel.EMAIL, Direction.OUTBOUND, Outcome.TALKED, at));
                    mother.answered(
                            anna,
                            mother.campaign("Fair"),
                            ResponseKind.ASKED_PRICE,
                            Channel.EVENT,
                            at);
                    ContactId boss = mother.person("Clara", "Boss");
                    book.putStakeholder(
                            lead, new NewStakeholder(boss, BuyingRole.DECISION_MAKER, null));
                    book.putStakeholder(lead, new NewStakeholder(anna, BuyingRole.CHAMPION, null));
                    contacts.change(anna, contacts.card(anna).version(), known());
                    desk.accept(lead, at);
                    desk.conclude(lead, LeadOutcome.WON, at);
                    return null;
                });
    }

    private ContactDetails known() {
        var details = new CompanyDetails("Hafen GmbH", null, "Ports", 400, null, Address.UNKNOWN);
        return new ContactDetails(
                "Anna",
                "Berg",
                "Head of Purchasing",
                List.of(),
                List.of(),
                companies.add(details),
                null,
                Set.of(),
                Address.UNKNOWN);
    }

    private <T> T byOwner(java.util.function.Supplier<T> deed) {
        return people.as(owner, deed);
    }
}
