package org.tandemcrm.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.FirmMother;
import org.tandemcrm.touch.Direction;
import org.tandemcrm.touch.Outcome;
import org.tandemcrm.touch.TouchLog;
import org.tandemcrm.user.UserId;

/** When the clock of a lead starts, how it runs and what stops it. */
class ClockTests extends LeadWorld {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired Firm firm;
    @Autowired TouchLog touches;

    private CampaignId campaign;

    @BeforeEach
    void aCompanyInHamburg() {
        byOwner(() -> firm.change(FirmMother.hafen(0), false));
        campaign = byOwner(() -> leads.campaign("Spring mailing"));
    }

    @Test
    void itStartsAtTheResponseAndAtTheHandOffAndKeepsBothWithCampaignAndSalesperson() {
        clock.setTo(berlin("2026-03-02T11:00:00"));
        LeadId lead = answer(ResponseKind.REPLIED, Channel.EMAIL, berlin("2026-03-02T09:30:00"));

        Map<String, Object> row = only(lead);
        assertThat(row)
                .containsEntry("started_at", sql(berlin("2026-03-02T09:30:00")))
                .containsEntry("handed_off_at", sql(berlin("2026-03-02T11:00:00")))
                .containsEntry("campaign_id", campaign.value())
                .containsEntry("started_with", card(lead).assigneeId().value())
                .containsEntry("temperature", "WARM")
                .containsEntry("due_at", sql(berlin("2026-03-03T09:30:00")));
        at("2026-03-02T16:00:00");
        tried(lead, clock.instant());
        assertThat(only(lead))
                .containsEntry("ended_by", "ATTEMPT")
                .containsEntry("minutes_from_response", 390)
                .containsEntry("minutes_from_handoff", 300)
                .containsEntry("stopped_with", card(lead).assigneeId().value());
    }

    @Test
    void weekendsAndHolidaysCountNothing() {
        at("2026-12-24T16:30:00");
        LeadId lead = answer(ResponseKind.ASKED_PRICE, Channel.EMAIL, clock.instant());

        assertThat(only(lead)).containsEntry("due_at", sql(berlin("2026-12-28T09:30:00")));
        at("2026-12-28T09:10:00");
        tried(lead, clock.instant());
        assertThat(only(lead)).containsEntry("minutes_from_response", 40);
    }

    @Test
    void theChangeOfTheClocksMovesNoPromise() {
        at("2026-03-27T16:00:00");
        LeadId friday = answer(ResponseKind.REPLIED, Channel.EMAIL, clock.instant());
        assertThat(only(friday)).containsEntry("due_at", sql(berlin("2026-03-30T16:00:00")));

        at("2026-10-23T16:00:00");
        LeadId autumn = answer(ResponseKind.REPLIED, Channel.EMAIL, clock.instant());
        assertThat(only(autumn)).containsEntry("due_at", sql(berlin("2026-10-26T16:00:00")));
    }

    @Test
    void becomingHotTightensIt() {
        at("2026-03-02T09:00:00");
        ContactId anna = byOwner(() -> leads.person("Anna", "Berg"));
        LeadId lead = answer(anna, ResponseKind.REPLIED, Channel.EMAIL, clock.instant());
        at("2026-03-02T10:00:00");
        answer(anna, ResponseKind.ASKED_PRICE, Channel.EMAIL, clock.instant());

        assertThat(only(lead))
                .containsEntry("started_at", sql(berlin("2026-03-02T09:00:00")))
                .containsEntry("due_at", sql(berlin("2026-03-02T11:00:00")))
                .containsEntry("temperature", "HOT");
    }

    @Test
    void aCallFromTheCustomerStopsItAtZero() {
        at("2026-03-02T10:00:00");
        LeadId called = answer(ResponseKind.CALLED, Channel.PHONE, clock.instant());
        assertThat(only(called))
                .containsEntry("ended_by", "THEY_CALLED")
                .containsEntry("minutes_from_response", 0);

        LeadId cold = byOwner(() -> leads.cold("Ben", clock.instant()));
        byOwner(
                () ->
                        desk.log(
                                cold,
                                leads.touch(
                                        cold,
                                        Channel.PHONE,
                                        Direction.INBOUND,
                                        Outcome.ASKED_PRICE,
                                        clock.instant())));
        assertThat(only(cold)).containsEntry("minutes_from_response", 0);
    }

    @Test
    void aCallEndsTheClockOfAnEarlierResponseAfterTheTimeThatTheyWaited() {
        at("2026-03-02T10:00:00");
        ContactId anna = byOwner(() -> leads.person("Anna", "Berg"));
        LeadId lead = answer(anna, ResponseKind.REPLIED, Channel.EMAIL, clock.instant());
        at("2026-03-02T12:00:00");
        answer(anna, ResponseKind.CALLED, Channel.PHONE, clock.instant());

        assertThat(clocks(lead).get(0))
                .containsEntry("ended_by", "THEY_CALLED")
                .containsEntry("minutes_from_response", 120);
    }

    @Test
    void aLetterOfTheirsStopsNothing() {
        at("2026-03-02T10:00:00");
        LeadId lead = answer(ResponseKind.REPLIED, Channel.EMAIL, clock.instant());
        at("2026-03-02T11:00:00");
        byOwner(
                () ->
                        desk.log(
                                lead,
                                leads.touch(
                                        lead,
                                        Channel.EMAIL,
                                        Direction.INBOUND,
                                        Outcome.OTHER,
                                        clock.instant())));

        assertThat(only(lead).get("stopped_at")).isNull();
    }

    @Test
    void anAttemptThatBecomesKnownLateMovesTheEnd() {
        at("2026-03-02T10:00:00");
        LeadId lead = answer(ResponseKind.REPLIED, Channel.EMAIL, clock.instant());
        at("2026-03-02T16:00:00");
        tried(lead, clock.instant());
        tried(lead, berlin("2026-03-02T11:00:00"));

        assertThat(only(lead)).containsEntry("minutes_from_response", 60);
    }

    @Test
    void whatEndsWithoutAnAttemptIsKeptAsThat() {
        at("2026-03-02T10:00:00");
        LeadId back = answer(ResponseKind.REPLIED, Channel.EMAIL, clock.instant());
        LeadId accepted = answer(ResponseKind.REPLIED, Channel.EMAIL, clock.instant());
        at("2026-03-02T11:00:00");
        byOwner(
                () ->
                        desk.giveBack(
                                back,
                                new NewHandback(
                                        HandbackReason.NO_NEED,
                                        null,
                                        false,
                                        null,
                                        clock.instant())));
        byOwner(() -> desk.accept(accepted, clock.instant()));

        assertThat(only(back)).containsEntry("ended_by", "PARTED");
        assertThat(only(accepted)).containsEntry("ended_by", "ACCEPTED");
    }

    @Test
    void aSecondHandOffHasAClockOfItsOwnWithItsOwnFacts() {
        at("2026-03-02T10:00:00");
        LeadId lead = answer(ResponseKind.REPLIED, Channel.EMAIL, clock.instant());
        byOwner(() -> book.assign(lead, sal));
        at("2026-03-02T11:00:00");
        tried(lead, clock.instant());
        byOwner(
                () ->
                        desk.giveBack(
                                lead,
                                new NewHandback(
                                        HandbackReason.TIMING,
                                        null,
                                        false,
                                        null,
                                        clock.instant())));
        at("2026-03-16T10:00:00");
        CampaignId fair = byOwner(() -> leads.campaign("Spring fair"));
        ContactId anna = desk.people(lead).get(0);
        byOwner(
                () ->
                        leads.answered(
                                anna,
                                fair,
                                ResponseKind.REPLIED,
                                Channel.EMAIL,
                                clock.instant().minus(Duration.ofMinutes(30))));

        assertThat(clocks(lead)).hasSize(2);
        Map<String, Object> second = clocks(lead).get(1);
        assertThat(second)
                .containsEntry("started_at", sql(berlin("2026-03-16T09:30:00")))
                .containsEntry("handed_off_at", sql(berlin("2026-03-16T10:00:00")))
                .containsEntry("campaign_id", fair.value())
                .containsEntry("stopped_at", null);
    }

    @Test
    void whoCoolsBeforeAnybodyTriedIsNoLongerWaitedFor(@Autowired CoolingRound round) {
        at("2026-03-02T10:00:00");
        LeadId lead = answer(ResponseKind.REPLIED, Channel.EMAIL, clock.instant());
        clock.forward(Duration.ofDays(40));
        round.run();

        assertThat(only(lead)).containsEntry("ended_by", "COOLED");
    }

    private LeadId answer(ResponseKind kind, Channel by, Instant at) {
        return answer(byOwner(() -> leads.person("Anna", "Berg")), kind, by, at);
    }

    private LeadId answer(ContactId contact, ResponseKind kind, Channel by, Instant at) {
        return byOwner(
                () -> {
                    leads.answered(contact, campaign, kind, by, at);
                    return desk.openLeadOf(contact).orElseThrow();
                });
    }

    private void tried(LeadId lead, Instant at) {
        UserId assignee = card(lead).assigneeId();
        people.as(
                assignee,
                () ->
                        desk.log(
                                lead,
                                leads.touch(
                                        lead,
                                        Channel.EMAIL,
                                        Direction.OUTBOUND,
                                        Outcome.OTHER,
                                        at)));
    }

    private void at(String local) {
        clock.setTo(berlin(local));
    }

    private Map<String, Object> only(LeadId lead) {
        List<Map<String, Object>> rows = clocks(lead);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private List<Map<String, Object>> clocks(LeadId lead) {
        return jdbc.sql("select * from lead_clock where lead_id = ? order by started_at")
                .param(lead.value())
                .query()
                .listOfRows();
    }

    private static java.sql.Timestamp sql(Instant at) {
        return java.sql.Timestamp.from(at);
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
