package org.tandemcrm.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.FirmSettings;
import org.tandemcrm.firm.HeatScale;
import org.tandemcrm.firm.Points;

/** What becomes of temperatures when the owner changes the company's rules. */
class RulesOverTimeTests extends LeadWorld {

    @Autowired Firm firm;
    @Autowired Rejudging rejudging;

    @Test
    void anotherHalfLifeIsReckonedForEveryLeadAndPutsItWhereItBelongs() {
        LeadId lead = byOwner(() -> leads.warm("Anna", daysAgo(20)));
        assertThat(queueOf(sal)).contains(lead);

        change(new HeatScale(15, 40, 10, 28, 10), Points.USUAL, false);
        judgeAnew();

        assertThat(card(lead).heat()).isEqualTo(20 * Math.pow(2, -2), within(1e-6));
        assertThat(card(lead).temperature()).isEqualTo(Temperature.COLD);
        assertThat(changesOf(lead)).hasSize(2);
        assertThat(queueOf(sal)).doesNotContain(lead);
    }

    @Test
    void aLeadThatOtherRulesWarmGetsItsPlaceWithoutAClockOrANotice() {
        LeadId lead = byOwner(() -> leads.warm("Anna", daysAgo(60)));
        long notices = count("notice where kind <> 'JOB_DONE'");
        long clocks = count("lead_clock");

        change(new HeatScale(15, 40, 10, 28, 365), Points.USUAL, false);
        judgeAnew();

        assertThat(card(lead).temperature()).isEqualTo(Temperature.WARM);
        assertThat(count("queue_place where lead_id = ?", lead.value())).isEqualTo(1);
        assertThat(count("notice where kind <> 'JOB_DONE'")).isEqualTo(notices);
        assertThat(count("lead_clock")).isEqualTo(clocks);
    }

    @Test
    void aLeadWhoseTurnHasNotComeIsJudgedByTheNewRulesOnItsNextFact() {
        LeadId lead = byOwner(() -> leads.warm("Anna", daysAgo(20)));
        change(new HeatScale(15, 40, 10, 28, 10), Points.USUAL, false);

        byOwner(
                () ->
                        temperatures.note(
                                lead,
                                new NewFact(EvidenceKind.NEED_GIVEN, clock.instant(), "Vans")));

        assertThat(card(lead).heat()).isEqualTo(20 * Math.pow(2, -2) + 10, within(1e-4));
        assertThat(count("lead_heat where judged_by = 'epoch' and lead_id = ?", lead.value()))
                .isZero();
    }

    @Test
    void pointsForThePastAreGivenToOldFactsAndMarked() {
        LeadId lead = byOwner(() -> leads.warm("Anna", daysAgo(0)));
        Map<String, BigDecimal> points = new LinkedHashMap<>(Points.USUAL.byKind());
        points.put("REPLIED", BigDecimal.valueOf(45));

        change(HeatScale.USUAL, new Points(points), true);
        judgeAnew();

        assertThat(card(lead).temperature()).isEqualTo(Temperature.HOT);
        assertThat(changesOf(lead)).hasSize(1);
        assertThat(count("evidence where points = 45 and repointed_at is not null")).isEqualTo(1);
    }

    @Test
    void pointsFromNowOnLeaveOldFactsAlone() {
        LeadId lead = byOwner(() -> leads.warm("Anna", daysAgo(1)));
        Map<String, BigDecimal> points = new LinkedHashMap<>(Points.USUAL.byKind());
        points.put("REPLIED", BigDecimal.valueOf(45));

        change(HeatScale.USUAL, new Points(points), false);

        assertThat(byOwner(() -> rejudging.waiting())).isZero();
        assertThat(card(lead).temperature()).isEqualTo(Temperature.WARM);
        assertThat(count("evidence where repointed_at is not null")).isZero();
    }

    @Test
    void inTheEndNoLeadIsBehind() {
        byOwner(() -> leads.warm("Anna", daysAgo(20)));
        byOwner(() -> leads.cold("Ben", daysAgo(20)));

        change(new HeatScale(15, 40, 10, 28, 10), Points.USUAL, false);
        judgeAnew();

        assertThat(byOwner(() -> rejudging.waiting())).isZero();
        assertThat(count("lead_heat where judged_by > 'epoch'")).isEqualTo(2);
    }

    /** The job that the change started may have a lead in hand. */
    private void judgeAnew() {
        byOwner(
                () ->
                        await().pollInSameThread()
                                .until(
                                        () -> {
                                            rejudging.some();
                                            return rejudging.waiting() == 0;
                                        }));
    }

    private void change(HeatScale scale, Points points, boolean pastToo) {
        byOwner(
                () ->
                        firm.change(
                                with(firm.settings(), firm.settings().scale(), Points.USUAL),
                                false));
        clock.forward(Duration.ofMillis(1));
        byOwner(() -> firm.change(with(firm.settings(), scale, points), pastToo));
    }

    private static FirmSettings with(FirmSettings s, HeatScale scale, Points points) {
        return new FirmSettings(
                s.name(),
                s.address(),
                s.currency(),
                s.zone(),
                s.hours(),
                s.daysOff(),
                s.fiscalYearStartMonth(),
                s.salesTarget(),
                s.salesHoursPerWeek(),
                s.defaultMargin(),
                s.regime(),
                s.policies(),
                scale,
                points,
                s.version());
    }
}
