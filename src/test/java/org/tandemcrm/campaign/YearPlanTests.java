package org.tandemcrm.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tandemcrm.campaign.YearPlan.Entry;
import org.tandemcrm.campaign.YearPlan.Stretch;
import org.tandemcrm.shared.Period;

class YearPlanTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 15);
    private static final Period SPRING =
            new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));

    @Test
    void aCampaignIsDrawnWhereItLiesInTheQuarter() {
        Stretch april = stretch(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30));

        assertThat(april.start()).isZero();
        assertThat(april.length()).isEqualTo(33);
        assertThat(april.before()).isFalse();
        assertThat(april.after()).isFalse();
    }

    @Test
    void whatGoesOverTheEdgeIsCutAndSaysSo() {
        Stretch whole = stretch(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 8, 1));

        assertThat(whole.start()).isZero();
        assertThat(whole.length()).isEqualTo(100);
        assertThat(whole.before()).isTrue();
        assertThat(whole.after()).isTrue();
    }

    @Test
    void aSingleLastDayStaysVisibleInsideTheQuarter() {
        Stretch last = stretch(LocalDate.of(2026, 6, 30), LocalDate.of(2026, 6, 30));

        assertThat(last.start() + last.length()).isEqualTo(100);
        assertThat(last.length()).isEqualTo(2);
    }

    @Test
    void whatRunsWithoutAnEndRunsUntilToday() {
        Entry open = entry(CampaignStatus.RUNNING, LocalDate.of(2026, 3, 1), null);

        assertThat(open.span(TODAY)).isEqualTo(new Period(LocalDate.of(2026, 3, 1), TODAY));
        assertThat(entry(CampaignStatus.ENDED, LocalDate.of(2026, 3, 1), null).span(TODAY).to())
                .isEqualTo(LocalDate.of(2026, 3, 1));
    }

    private static Stretch stretch(LocalDate from, LocalDate to) {
        Entry entry = entry(CampaignStatus.PLANNED, from, to);
        return Stretch.of(entry, entry.span(TODAY), SPRING);
    }

    private static Entry entry(CampaignStatus status, LocalDate from, LocalDate to) {
        return new Entry(
                CampaignId.next(), "Spring", CampaignChannel.FLYER, status, from, to, null);
    }
}
