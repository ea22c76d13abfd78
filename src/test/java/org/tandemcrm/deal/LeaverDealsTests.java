package org.tandemcrm.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.Timeline;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.lead.LeadBook;
import org.tandemcrm.lead.LeadCard;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.touch.FollowUp;
import org.tandemcrm.touch.FollowUps;
import org.tandemcrm.touch.NewTouch;
import org.tandemcrm.touch.NextStep;
import org.tandemcrm.touch.TouchLog;
import org.tandemcrm.touch.TouchMother;
import org.tandemcrm.user.NoticeCard;
import org.tandemcrm.user.Notices;
import org.tandemcrm.user.PeopleDesk;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

/** Open deals and agreed steps of someone who leaves are handed on with their leads. */
@ModuleTest
@CleanDatabase
class LeaverDealsTests {

    @Autowired Pipeline pipeline;
    @Autowired LeadDesk leads;
    @Autowired LeadBook book;
    @Autowired TouchLog touches;
    @Autowired FollowUps followUps;
    @Autowired Timeline timeline;
    @Autowired Notices notices;
    @Autowired PeopleDesk people;
    @Autowired DealMother mother;
    @Autowired UserMother users;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private UserId owner;
    private UserId sam;

    @BeforeEach
    void team() {
        owner = users.owner();
        sam = users.salesperson();
    }

    @Test
    void anOpenDealGoesToWhoeverGetsItsLead() {
        DealId deal = mother.open("Anna", "Berg");
        UserId mara = users.person("Mara Holt", Role.SALESPERSON);

        leave(sam);

        assertThat(assignee(deal)).isEqualTo(mara);
        assertThat(lead(deal).assigneeId()).isEqualTo(mara);
    }

    @Test
    void theReceiverIsToldOnceAndTheTimelineKeepsTheChange() {
        DealId deal = mother.open("Anna", "Berg");
        mother.open("Bela", "Castell");
        UserId mara = users.person("Mara Holt", Role.SALESPERSON);

        leave(sam);

        assertThat(handedOn(mara, "/deals"))
                .containsExactly("Sam Salesperson left: 2 open deals are yours now.");
        ContactId anna = lead(deal).contactId();
        assertThat(anna).isNotNull();
        assertThat(timeline.of(List.of(anna), 20))
                .anySatisfy(
                        item -> {
                            assertThat(item.title()).endsWith("was handed on to Mara Holt");
                            assertThat(item.detail()).isEqualTo("Sam Salesperson left.");
                        });
    }

    @Test
    void severalDealsAreSharedOutByHowMuchEachHas() {
        for (String name : List.of("Albers", "Brandt", "Castell", "Dreyer")) {
            mother.open("Anna", name);
        }
        UserId mara = users.person("Mara Holt", Role.SALESPERSON);
        UserId nils = users.person("Nils Holm", Role.SALESPERSON);

        leave(sam);

        assertThat(openDealsOf(mara)).isEqualTo(2);
        assertThat(openDealsOf(nils)).isEqualTo(2);
        assertThat(openDealsOf(sam)).isZero();
    }

    @Test
    void aDealWhoseLeadAnotherHasFollowsItsLead() {
        DealId deal = mother.open("Anna", "Berg");
        UserId mara = users.person("Mara Holt", Role.SALESPERSON);
        UserId nils = users.person("Nils Holm", Role.SALESPERSON);
        LeadId lead = lead(deal).id();
        users.as(owner, () -> book.assign(lead, nils));

        leave(sam);

        assertThat(assignee(deal)).isEqualTo(nils);
        assertThat(openDealsOf(mara)).isZero();
    }

    @Test
    void whereNobodySellsTheOwnerGetsIt() {
        DealId deal = mother.open("Anna", "Berg");

        leave(sam);

        assertThat(assignee(deal)).isEqualTo(owner);
    }

    @Test
    void closedDealsStayWithWhoeverClosedThem() {
        DealId deal = mother.open("Anna", "Berg");
        mother.win(deal, "1000.00", LocalDate.now(clock.withZone(ZoneOffset.UTC)));
        users.person("Mara Holt", Role.SALESPERSON);

        leave(sam);

        assertThat(assignee(deal)).isEqualTo(sam);
    }

    @Test
    void anAgreedStepGoesWithItsDealAndTheTouchStaysAsItWas() {
        DealId deal = mother.open("Anna", "Berg");
        promise(lead(deal));
        promise(mother.contact("Bela", "Castell"));
        UserId mara = users.person("Mara Holt", Role.SALESPERSON);

        leave(sam);

        assertThat(users.as(mara, () -> followUps.openOf(mara)))
                .hasSize(2)
                .extracting(FollowUp::promisedBy)
                .containsOnly(mara);
        assertThat(users.as(mara, () -> followUps.openOf(sam))).isEmpty();
        assertThat(users.as(mara, () -> touches.ofPursuit(lead(deal).id().value(), 5)).get(0).by())
                .isEqualTo(sam);
        assertThat(handedOn(mara, "/queue"))
                .containsExactly("Sam Salesperson left: 2 agreed next steps are yours now.");
    }

    private void promise(LeadCard lead) {
        users.as(sam, () -> leads.log(lead.id(), call(lead.contactId(), lead.id().value())));
    }

    private void promise(ContactId contact) {
        users.as(sam, () -> touches.record(call(contact, null)));
    }

    private NewTouch call(@Nullable ContactId contact, @Nullable UUID pursuit) {
        assertThat(contact).isNotNull();
        LocalDate tomorrow = LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusDays(1);
        Instant now = clock.instant().minus(Duration.ofMinutes(5));
        NextStep step = new NextStep("Send the offer", tomorrow, null);
        NewTouch call = TouchMother.callWith(contact, pursuit, now, step);
        return new NewTouch(
                contact,
                pursuit,
                call.channel(),
                call.direction(),
                call.outcome(),
                now,
                call.note(),
                step,
                "She asked for a call.",
                null);
    }

    private void leave(UserId who) {
        users.as(owner, () -> people.disable(who));
    }

    private List<String> handedOn(UserId reader, String path) {
        return notices.latest(reader, 20).stream()
                .filter(notice -> notice.href().startsWith(path))
                .map(NoticeCard::sentence)
                .toList();
    }

    private int openDealsOf(UserId person) {
        return jdbc.sql("select count(*) from deal where assignee_id = ? and closed_on is null")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    private @Nullable UserId assignee(DealId deal) {
        return users.as(owner, () -> pipeline.card(deal)).assigneeId();
    }

    private LeadCard lead(DealId deal) {
        return users.as(owner, () -> leads.card(pipeline.card(deal).leadId()));
    }
}
