package org.tandemcrm.lead.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.lead.AnswerSpeed;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.LeadWorld;
import org.tandemcrm.shared.Period;
import org.tandemcrm.shared.Share;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Viewer;

/** The figures of speed come from the clocks, and who still waits counts as longer. */
class SpeedBookTests extends LeadWorld {

    private static final Period MARCH =
            new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));

    @Autowired private SpeedBook speeds;
    @Autowired private CurrentUser current;

    private CampaignId campaign;

    @BeforeEach
    void threeLeadsOfWhichOneWaits() {
        campaign = byOwner(() -> leads.campaign("Spring mailing"));
        List<LeadId> all = List.of(answer("Anna"), answer("Ben"), answer("Cem"));
        clock.forward(Duration.ofMinutes(30));
        write(all.get(0));
        clock.forward(Duration.ofMinutes(60));
        write(all.get(1));
        clock.forward(Duration.ofHours(4));
    }

    @Test
    void whoStillWaitsIsCountedAsWaitingLonger() {
        Speed all = report(owner, SpeedBasis.RESPONSE).all();

        assertThat(all.leads()).isEqualTo(3);
        assertThat(all.answered()).isEqualTo(2);
        assertThat(all.median().value()).isEqualTo(90);
        assertThat(all.ninth().value()).isNull();
        assertThat(all.inTime()).isEqualTo(new Share(2, 2));
        assertThat(all.untouched()).isEqualTo(new Share(1, 3));
    }

    @Test
    void theSumsAreThoseOfTheReport() {
        theSumsAreThoseOf(report(owner, SpeedBasis.RESPONSE));
        jdbc.sql("update lead_clock set minutes_from_response = null").update();
        theSumsAreThoseOf(report(owner, SpeedBasis.RESPONSE));
    }

    private void theSumsAreThoseOf(SpeedReport report) {
        AnswerSpeed sums = speeds.of(MARCH, viewer(owner));
        assertThat(sums.leads()).isEqualTo(3);
        assertThat(sums.median()).isEqualTo(new AnswerSpeed.Span("1 h 30 min", "30 min or more"));
        assertThat(sums.median()).isEqualTo(report.all().median().span());
        assertThat(sums.ninth()).isEqualTo(report.all().ninth().span());
        assertThat(sums.inTime()).isEqualTo(report.all().inTime());
        assertThat(sums.untouched()).isEqualTo(report.all().untouched());
        assertThat(sums.weeks()).isEqualTo(report.weeks());
    }

    @Test
    void oncePromisedTimeIsOverWhoeverWaitsIsLate() {
        clock.forward(Duration.ofDays(2));

        assertThat(report(owner, SpeedBasis.RESPONSE).all().inTime()).isEqualTo(new Share(2, 3));
    }

    @Test
    void theyStandByCampaignAndByPerson() {
        SpeedReport report = report(owner, SpeedBasis.RESPONSE);

        assertThat(report.campaigns()).extracting(Speed::name).containsExactly("Spring mailing");
        assertThat(report.people()).extracting(Speed::name).containsExactlyInAnyOrder("Sal", "Tom");
        assertThat(report.people().stream().mapToLong(Speed::leads).sum()).isEqualTo(3);
        assertThat(speeds.ofCampaign(campaign, viewer(owner)))
                .hasValueSatisfying(speed -> assertThat(speed.leads()).isEqualTo(3));
    }

    @Test
    void salespeopleSeeTheirOwn() {
        SpeedReport report = report(sal, SpeedBasis.RESPONSE);

        assertThat(report.people()).extracting(Speed::name).containsExactly("Sal");
        assertThat(report.all().leads()).isBetween(1L, 2L);
    }

    @Test
    void theyMayBeCountedFromTheHandOff() {
        CampaignId late = byOwner(() -> leads.campaign("Late mailing"));
        byOwner(
                () ->
                        leads.answered(
                                leads.person("Dora", "Berg"),
                                late,
                                ResponseKind.REPLIED,
                                Channel.EMAIL,
                                clock.instant().minus(Duration.ofHours(3))));

        assertThat(waited(SpeedBasis.RESPONSE)).isGreaterThan(waited(SpeedBasis.HANDOFF));
    }

    private double waited(SpeedBasis basis) {
        clock.forward(Duration.ofMinutes(10));
        LeadId last =
                jdbc.sql("select lead_id from lead order by number desc limit 1")
                        .query((row, n) -> new LeadId(row.getObject(1, java.util.UUID.class)))
                        .single();
        write(last);
        return report(owner, basis).campaigns().stream()
                .filter(speed -> speed.name().equals("Late mailing"))
                .findFirst()
                .orElseThrow()
                .median()
                .value();
    }

    private SpeedReport report(UserId reader, SpeedBasis basis) {
        return speeds.report(MARCH, basis, viewer(reader));
    }

    private Viewer viewer(UserId reader) {
        return people.as(reader, current::get);
    }

    private LeadId answer(String firstName) {
        return byOwner(
                () -> {
                    var person = leads.person(firstName, "Berg");
                    leads.answered(
                            person, campaign, ResponseKind.REPLIED, Channel.EMAIL, clock.instant());
                    return desk.openLeadOf(person).orElseThrow();
                });
    }
}
