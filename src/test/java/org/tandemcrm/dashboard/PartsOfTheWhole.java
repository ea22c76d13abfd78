package org.tandemcrm.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.attribution.WarmedLeads;
import org.tandemcrm.attribution.YieldBook;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.dashboard.balance.BalanceBook;
import org.tandemcrm.dashboard.balance.BalanceView;
import org.tandemcrm.dashboard.balance.HandedOverListing;
import org.tandemcrm.dashboard.balance.Refusal;
import org.tandemcrm.dashboard.balance.WeekBars;
import org.tandemcrm.dashboard.cycle.Cohort;
import org.tandemcrm.dashboard.cycle.Cycle;
import org.tandemcrm.dashboard.cycle.CycleBook;
import org.tandemcrm.dashboard.cycle.Mark;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.lead.speed.Speed;
import org.tandemcrm.lead.speed.SpeedBasis;
import org.tandemcrm.lead.speed.SpeedBook;
import org.tandemcrm.lead.speed.SpeedReport;
import org.tandemcrm.lead.speed.WaitBand;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.Viewer;

/** Takes leads, hand-overs, hand-backs, clocks and answers apart and puts them together again. */
@Component
class PartsOfTheWhole {

    private final JdbcClient jdbc;
    private final Firm firm;
    private final Lists lists;
    private final FocusDesk desk;
    private final Books books;

    PartsOfTheWhole(JdbcClient jdbc, Firm firm, Lists lists, FocusDesk desk, Books books) {
        this.jdbc = jdbc;
        this.firm = firm;
        this.lists = lists;
        this.desk = desk;
        this.books = books;
    }

    /** Where the figures come from. */
    @Component
    record Books(
            BalanceBook balance,
            CycleBook cycle,
            SpeedBook speed,
            YieldBook yields,
            WarmedLeads warmed,
            PipelineSteps steps) {}

    void sumToTheWhole(Period period, Viewer owner) {
        balance(period);
        for (Mark mark : Mark.values()) {
            cycle(period, mark, owner);
        }
        speed(period, owner);
        campaigns();
        pipeline(period, owner);
    }

    private void balance(Period period) {
        BalanceView view = books.balance().of(period);
        var taken = view.acceptance();
        long all = view.load().handedOver();
        assertThat(all).isGreaterThan(count("lead"));
        assertThat(sum(view.weeks(), week -> week.slice().handedOver())).isEqualTo(all);
        assertThat(taken.accepted().whole() + taken.cooled() + taken.open()).isEqualTo(all);
        assertThat(sum(taken.refusals(), Refusal::leads))
                .isEqualTo(taken.accepted().whole() - taken.accepted().part());
        String list = WeekBars.handedOver(view.period(), firm.zone()).replaceFirst(".*\\?", "");
        assertThat(listed(list)).isEqualTo(all);
        assertThat(listed(list + "&temperature=WARM") + listed(list + "&temperature=HOT"))
                .isEqualTo(all);
        long states = 0;
        for (String state : List.of("OPEN", "ACCEPTED", "HANDED_BACK", "COOLED", "CLOSED")) {
            states += listed(list + "&state=" + state);
        }
        assertThat(states).isEqualTo(all);
        for (Refusal refusal : taken.refusals()) {
            assertThat(listed(list + "&state=HANDED_BACK&reason=" + refusal.reason()))
                    .isEqualTo(refusal.leads());
        }
    }

    private void cycle(Period period, Mark mark, Viewer owner) {
        Focus focus = desk.focus(new Asked(period.from(), period.to(), null, null, null), owner);
        Cycle cycle = books.cycle().of(focus, mark, owner);
        assertThat(sum(cycle.cohorts(), Cohort::leads)).isEqualTo(cycle.all().leads());
        assertThat(sum(cycle.cohorts(), Cohort::reached)).isEqualTo(cycle.all().reached());
        assertThat(cycle.all().leads())
                .isEqualTo(
                        count(
                                "lead where opened_at >= timestamptz '%s' and opened_at < timestamptz '%s'"
                                        .formatted(
                                                period.start(firm.zone()),
                                                period.end(firm.zone()))));
        assertThat(sum(cycle.returns(), each -> each.returned().whole()))
                .isEqualTo(
                        count(
                                "handback where at >= timestamptz '%s' and at < timestamptz '%s'"
                                        .formatted(
                                                period.start(firm.zone()),
                                                period.end(firm.zone()))));
    }

    private void speed(Period period, Viewer owner) {
        SpeedReport report = books.speed().report(period, SpeedBasis.RESPONSE, owner);
        Speed all = report.all();
        assertThat(all.leads()).isEqualTo(count("lead_clock"));
        for (List<Speed> parts : List.of(report.campaigns(), report.people())) {
            assertThat(sum(parts, Speed::leads)).isEqualTo(all.leads());
            assertThat(sum(parts, Speed::answered)).isEqualTo(all.answered());
            assertThat(sum(parts, part -> part.inTime().part())).isEqualTo(all.inTime().part());
            assertThat(sum(parts, part -> part.inTime().whole())).isEqualTo(all.inTime().whole());
        }
        assertThat(sum(report.bands(), WaitBand::leads)).isEqualTo(all.leads());
        assertThat(sum(report.weeks(), week -> week.inTime().whole()))
                .isEqualTo(all.inTime().whole());
    }

    /** A lead is made warm by one campaign, whatever others it answered. */
    private void campaigns() {
        List<CampaignId> all =
                jdbc.sql("select campaign_id from campaign").query(UUID.class).list().stream()
                        .map(CampaignId::new)
                        .toList();
        assertThat(sum(List.copyOf(books.warmed().by(all).values()), Long::longValue))
                .isEqualTo(
                        count(
                                "(select distinct lead_id from evidence where response_id is not"
                                        + " null) a"));
        for (CampaignId campaign : all) {
            long responses = count("response where campaign_id = '%s'".formatted(campaign));
            assertThat(
                            sum(
                                    List.copyOf(books.yields().byChannel(campaign).values()),
                                    Long::longValue))
                    .isEqualTo(responses);
            assertThat(
                            sum(
                                    List.copyOf(books.yields().byTime(campaign).counts().values()),
                                    Long::longValue))
                    .isEqualTo(responses);
        }
    }

    private void pipeline(Period period, Viewer owner) {
        Focus focus = desk.focus(new Asked(period.from(), period.to(), null, null, null), owner);
        List<PipelineStep> steps = books.steps().of(focus);
        assertThat(sum(steps.subList(0, 3), PipelineStep::count))
                .isEqualTo(count("lead where outcome is null and accepted_at is null"));
        assertThat(sum(steps.subList(3, steps.size() - 1), PipelineStep::count))
                .isEqualTo(count("deal where closed_on is null"));
    }

    private long listed(String query) {
        return lists.total(HandedOverListing.HANDED_OVER, ListQuery.parse(query), Map.of()).count();
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }

    private static <T> long sum(List<T> parts, ToLongFunction<T> number) {
        return parts.stream().mapToLong(number).sum();
    }
}
