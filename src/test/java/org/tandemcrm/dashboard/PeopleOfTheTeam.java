package org.tandemcrm.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tandemcrm.attribution.CampaignCredit;
import org.tandemcrm.attribution.CreditTable;
import org.tandemcrm.attribution.Sold;
import org.tandemcrm.dashboard.cycle.Cohort;
import org.tandemcrm.dashboard.cycle.Cycle;
import org.tandemcrm.dashboard.cycle.CycleBook;
import org.tandemcrm.dashboard.cycle.Mark;
import org.tandemcrm.dashboard.sales.Growth;
import org.tandemcrm.dashboard.sales.GrowthBook;
import org.tandemcrm.dashboard.team.CampaignLine;
import org.tandemcrm.dashboard.team.PersonRow;
import org.tandemcrm.dashboard.team.TeamBook;
import org.tandemcrm.dashboard.team.TeamReport;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Share;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Viewer;

/** Adds up what each of several people has, which is what the pages say that all of them have. */
@Component
class PeopleOfTheTeam {

    /** Every number of the pages that adds up, by its name. */
    private static final class Sums {

        private final Map<String, BigDecimal> all = new TreeMap<>();

        void add(String name, BigDecimal number) {
            all.merge(name, number, BigDecimal::add);
        }

        void add(String name, double number) {
            add(name, BigDecimal.valueOf(number));
        }

        void add(String name, Money money) {
            add(name, money.amount());
        }

        void add(String name, Share share) {
            add(name + " part", share.part());
            add(name + " whole", share.whole());
        }

        void add(String name, Sold sold) {
            add(name, sold.sales());
            add(name + " amount", sold.amount());
            add(name + " margin", sold.margin());
        }

        void add(String name, Quantity value) {
            if (value.money() != null) {
                add(name, value.money());
            } else if (value.count() != null) {
                add(name, value.count());
            } else if (value.numerator() != null) {
                add(name + " part", value.numerator());
                add(name + " whole", Objects.requireNonNull(value.denominator()));
            }
        }
    }

    private final Dashboard dashboard;
    private final GrowthBook growth;
    private final CycleBook cycles;
    private final TeamBook teams;

    PeopleOfTheTeam(Dashboard dashboard, GrowthBook growth, CycleBook cycles, TeamBook teams) {
        this.dashboard = dashboard;
        this.growth = growth;
        this.cycles = cycles;
        this.teams = teams;
    }

    /** To the cent and to the last lead. */
    void sumToTheTeam(Focus focus, Set<UserId> people, Viewer reader) {
        Map<String, BigDecimal> together = sums(focus, Stream.of(new Salespeople(people)), reader);
        Map<String, BigDecimal> each = sums(focus, people.stream().map(Salespeople::only), reader);
        assertThat(together).as("%s, %s", people, focus).hasSizeGreaterThan(30);
        together.values().removeIf(number -> number.signum() == 0);
        each.values().removeIf(number -> number.signum() == 0);
        assertThat(each.keySet()).isEqualTo(together.keySet());
        together.forEach(
                (name, number) ->
                        assertThat(each.get(name))
                                .as("%s of %s, %s", name, people, focus)
                                .isEqualByComparingTo(number));
    }

    private Map<String, BigDecimal> sums(Focus focus, Stream<Salespeople> teams, Viewer reader) {
        Sums sums = new Sums();
        teams.forEach(some -> read(focus.of(some), reader, sums));
        return sums.all;
    }

    private void read(Focus focus, Viewer reader, Sums sums) {
        DashboardView page = dashboard.of(focus, reader);
        page.figures().forEach(figure -> sums.add(figure.key(), figure.value()));
        for (PipelineStep step : page.pipeline()) {
            sums.add("step " + step.key(), step.count());
            if (step.value() != null) {
                sums.add("worth of " + step.key(), step.value());
            }
        }
        credit(Objects.requireNonNull(page.credit()), sums);
        growth(growth.of(focus), sums);
        cycle(cycles.of(focus, Mark.WON, reader), sums);
        team(teams.of(focus, reader), sums);
    }

    private static void credit(CreditTable table, Sums sums) {
        sums.add("no campaign", table.unattributed());
        for (CampaignCredit row : table.rows()) {
            sums.add("credit of " + row.campaignId(), row.credit());
            sums.add("sales of " + row.campaignId(), row.sales());
        }
    }

    private static void growth(Growth growth, Sums sums) {
        growth.months().forEach(line -> sums.add("month " + line.month(), line.sold()));
        sums.add("before", growth.all().before());
        growth.all().kinds().forEach((kind, sold) -> sums.add("kind " + kind, sold));
        growth.products().forEach(line -> sums.add("product " + line.name(), line.sold()));
    }

    private static void cycle(Cycle cycle, Sums sums) {
        for (Cohort cohort : cycle.cohorts()) {
            sums.add("began in " + cohort.month(), cohort.leads());
            sums.add("won of " + cohort.month(), cohort.reached());
        }
        cycle.returns()
                .forEach(
                        each -> {
                            sums.add("came again, " + each.reason(), each.returned());
                            sums.add("won after, " + each.reason(), each.won());
                        });
        cycle.standings()
                .forEach(
                        each -> {
                            sums.add("standing " + each.label(), each.open().count());
                            sums.add("still " + each.label(), each.still().count());
                        });
    }

    private static void team(TeamReport report, Sums sums) {
        for (PersonRow row : report.people()) {
            sums.add("closed by " + row.name(), row.won());
            sums.add("sold by " + row.name(), row.sold());
        }
        sums.add("closed", report.all().won());
        sums.add("in hand", report.all().load().warmLeads() + report.all().load().openDeals());
        for (CampaignLine line : report.campaigns()) {
            sums.add("warm by " + line.id(), line.won());
        }
    }
}
