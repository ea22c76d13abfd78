package org.tandemcrm.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactMother;
import org.tandemcrm.contact.Timeline;
import org.tandemcrm.contact.TimelineItem;
import org.tandemcrm.contact.TimelineKind;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

@ModuleTest
@CleanDatabase
class ResponseBookTests {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    @Autowired ResponseBook book;
    @Autowired CampaignDesk desk;
    @Autowired MemberList members;
    @Autowired ContactDirectory contacts;
    @Autowired Timeline timeline;
    @Autowired UserMother users;
    @Autowired TestClock clock;

    UserId marta;
    ContactId anna;
    CampaignId spring;

    @BeforeEach
    void start() {
        clock.setTo(NOON);
        marta = users.marketer();
        anna = users.as(marta, () -> contacts.add(ContactMother.anna()));
        spring = users.as(marta, () -> desk.plan(CampaignMother.springMailing()));
    }

    @Test
    void keepsTheResponseAndShowsItInTheTimeline() {
        ResponseCard card = book.card(record(CampaignMother.reply(spring, anna, NOON)));

        assertThat(card.contactName()).isEqualTo("Anna Berg");
        assertThat(card.campaignName()).isEqualTo("Spring mailing");
        assertThat(card.kind()).isEqualTo(ResponseKind.REPLIED);
        assertThat(card.recordedAt()).isEqualTo(NOON);
        var line = responsesOf(anna).get(0);
        assertThat(line.title()).isEqualTo("Replied to Spring mailing");
        assertThat(line.detail()).isEqualTo("Sounds good");
    }

    @Test
    void aMemberWhoAnswersHasResponded() {
        users.as(marta, () -> members.add(spring, List.of(anna)));

        record(CampaignMother.reply(spring, anna, NOON));

        assertThat(members.states(spring)).containsOnlyKeys(MemberState.RESPONDED);
    }

    @Test
    void whoAnsweredBeforeBeingPutOnTheListHasResponded() {
        record(CampaignMother.reply(spring, anna, NOON));

        users.as(marta, () -> members.add(spring, List.of(anna)));

        assertThat(members.states(spring)).containsOnlyKeys(MemberState.RESPONDED);
    }

    @Test
    void aResponseOfSomebodyOutsideTheListMakesNoMember() {
        record(CampaignMother.reply(spring, anna, NOON));

        assertThat(desk.card(spring).members()).isZero();
        assertThat(desk.card(spring).responses()).isEqualTo(1);
    }

    @Test
    void theSameAgainIsKept() {
        record(CampaignMother.reply(spring, anna, NOON));
        record(CampaignMother.reply(spring, anna, NOON.minusSeconds(60)));

        assertThat(book.of(anna))
                .extracting(ResponseCard::occurredAt)
                .containsExactly(NOON.minusSeconds(60), NOON);
    }

    @Test
    void aResponseOfTheFutureIsRefusedAtItsTime() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(
                        () ->
                                record(
                                        CampaignMother.reply(
                                                spring, anna, NOON.plus(Duration.ofHours(1)))))
                .satisfies(e -> assertThat(e.flaws().get(0).field()).isEqualTo("occurredAt"));
        assertThat(book.of(anna)).isEmpty();
    }

    @Test
    void aResponseOfSomebodyInTheTrashIsRefused() {
        users.as(marta, () -> contacts.discard(anna, contacts.card(anna).version()));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> record(CampaignMother.reply(spring, anna, NOON)))
                .satisfies(e -> assertThat(e.flaws().get(0).field()).isEqualTo("contactId"));
    }

    @Test
    void aResponseToACampaignInTheTrashIsRefused() {
        users.as(marta, () -> desk.discard(spring, desk.card(spring).version()));

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> record(CampaignMother.reply(spring, anna, NOON)))
                .satisfies(e -> assertThat(e.problem()).isEqualTo("in-trash"));
    }

    @Test
    void aStrangerWhoAnswersBecomesAContact() {
        ResponseId id = record(new Stranger("Bea", "Kai", "bea@kai.example", null, "Kai AG"));

        ResponseCard card = book.card(id);
        assertThat(card.contactName()).isEqualTo("Bea Kai");
        assertThat(contacts.card(card.contactId()).companyName()).isEqualTo("Kai AG");
    }

    @Test
    void aStrangerWithAKnownMailboxIsWhoHasIt() {
        String address = contacts.card(anna).emails().get(0);

        ResponseId id = record(new Stranger("A.", null, address.toUpperCase(), null, null));

        assertThat(book.card(id).contactId()).isEqualTo(anna);
    }

    @Test
    void aRefusedResponseLeavesNoStrangerBehind() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(
                        () ->
                                users.as(
                                        marta,
                                        () ->
                                                book.record(
                                                        new Stranger(null, "Kai", null, null, null),
                                                        answer(NOON.plus(Duration.ofDays(1))))));
        assertThat(contacts.search("Kai", 5)).isEmpty();
    }

    @Test
    void aStrangerOfWhomNothingIsKnownIsRefusedAtTheName() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> record(new Stranger(" ", null, "", null, "Kai AG")))
                .satisfies(e -> assertThat(e.flaws().get(0).field()).isEqualTo("lastName"));
    }

    @Test
    void bringsManyOfThePastInTheirOrder() {
        List<ResponseId> ids =
                users.as(
                        marta,
                        () ->
                                book.bring(
                                        List.of(
                                                CampaignMother.reply(
                                                        spring, anna, NOON.minusSeconds(5)),
                                                CampaignMother.reply(
                                                        spring, anna, NOON.minusSeconds(9)))));

        assertThat(book.card(ids.get(0)).occurredAt()).isEqualTo(NOON.minusSeconds(5));
        assertThat(desk.card(spring).responses()).isEqualTo(2);
        assertThat(responsesOf(anna)).hasSize(2);
    }

    /** The timeline without what modules above made of the responses. */
    private List<TimelineItem> responsesOf(ContactId contact) {
        return timeline.of(List.of(contact), 20).stream()
                .filter(item -> item.kind() == TimelineKind.RESPONSE)
                .toList();
    }

    private ResponseId record(NewResponse response) {
        return users.as(marta, () -> book.record(response));
    }

    private ResponseId record(Stranger stranger) {
        return users.as(marta, () -> book.record(stranger, answer(NOON)));
    }

    private StrangersResponse answer(Instant at) {
        return new StrangersResponse(spring, ResponseKind.CALLED, Channel.PHONE, at, null);
    }
}
