package org.tandemcrm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.dashboard.cycle.Mark;
import org.tandemcrm.dashboard.web.LinkedNumbers;
import org.tandemcrm.firm.SalesTarget;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.shared.Money;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;

@ModuleTest
@CleanDatabase
class SampleCompanyTests {

    private static final List<String> FIGURES =
            List.of(
                    "/dashboard",
                    "/reports/growth",
                    "/reports/balance",
                    "/reports/team",
                    "/reports/speed",
                    "/reports/pipeline");

    @Autowired SampleCompany sample;
    @Autowired LinkedNumbers numbers;
    @Autowired SalesTarget target;
    @Autowired ContactDirectory contacts;
    @Autowired TestPeople people;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    private UserId owner;

    @BeforeEach
    void anOwnerAtAFixedTime() {
        clock.setTo(Instant.parse("2026-10-14T10:00:00Z"));
        owner = people.with(Role.OWNER);
    }

    /** Loaded as seldom as possible: a load takes long on the first compiler alone. */
    @Test
    void tellsAYearInWhichEverythingHappensAndGoesWithoutATrace() {
        ContactId own =
                people.as(owner, () -> contacts.add(ContactDetails.named("Real", "Person")));
        Map<String, Long> before = rows();
        load();
        BigDecimal told = won();
        everythingHappened();
        dealsWentFromStageToStage();
        everyNumberOpensAsManyRecords();
        assertThat(target()).isEqualTo(900_000);

        people.as(owner, sample::remove);

        assertThat(target()).as("it was the sample's").isNull();

        assertThat(rows()).isEqualTo(before);
        assertThat(contacts.card(own).name()).isEqualTo("Real Person");
        load();
        load();
        assertThat(won()).isEqualByComparingTo(told);
        assertThat(count("contact")).isEqualTo(401);
    }

    private void everythingHappened() {
        assertThat(count("contact")).isEqualTo(401);
        assertThat(count("campaign")).isEqualTo(12);
        assertThat(count("closure where result = 'WON'")).isBetween(20L, 120L);
        assertThat(count("closure where result = 'LOST'")).isBetween(10L, 100L);
        assertThat(jdbc.sql("select distinct shown from lead_heat").query(String.class).list())
                .contains("COLD", "WARM", "HOT");
        assertThat(count("handback")).isPositive();
        assertThat(
                        count(
                                """
                                (select l.contact_id from lead l join deal d on d.lead_id = l.lead_id
                                   join closure c on c.deal_id = d.deal_id and c.result = 'WON'
                                  group by 1 having count(*) > 1) as repeat
                                """))
                .isPositive();
        assertThat(responsesOfEndedCampaigns()).anyMatch(n -> n < 8).anyMatch(n -> n > 30);
    }

    /** At times between the acceptance and the close, as a rule when sales is at work. */
    private void dealsWentFromStageToStage() {
        assertThat(count("deal where first_stage <> 'ACCEPTED'")).isZero();
        assertThat(count("deal_move")).isGreaterThan(count("deal"));
        assertThat(
                        count(
                                """
                                deal_move m join deal d on d.deal_id = m.deal_id
                                 where m.at <= d.accepted_at or m.at > d.closed_on + 1
                                """))
                .isZero();
        assertThat(
                        count(
                                """
                                deal_move where extract(isodow from at at time zone 'UTC') > 5
                                """))
                .as("hardly ever on a weekend")
                .isLessThan(count("deal_move") / 20);
        assertThat(
                        count(
                                """
                                deal d where d.stage <> 'VERBAL_YES' and exists (
                                  select from closure c where c.deal_id = d.deal_id
                                     and c.result = 'WON')
                                """))
                .as("won ones came all the way")
                .isZero();
        assertThat(
                        jdbc.sql(
                                        """
                                        select distinct d.stage from deal d
                                          join closure c on c.deal_id = d.deal_id
                                         where c.result = 'LOST'
                                        """)
                                .query(String.class)
                                .list())
                .hasSizeGreaterThan(2);
    }

    private @Nullable Integer target() {
        Money year = people.as(owner, target::ofYear);
        return year == null ? null : year.amount().intValue();
    }

    /** Page by page: whoever opens a number finds as many records as it says. */
    private void everyNumberOpensAsManyRecords() {
        String year = "?from=2026-01-01&to=2026-12-31";
        List<String> paths = new ArrayList<>();
        FIGURES.forEach(path -> paths.add(path + year));
        for (Mark mark : Mark.values()) {
            paths.add("/reports/cycle%s&mark=%s".formatted(year, mark));
        }
        paths.addAll(List.of("/agreement", "/today", "/start", "/digest", "/forecast"));
        assertThat(numbers.agree(owner, paths)).isGreaterThan(300);
    }

    private List<Long> responsesOfEndedCampaigns() {
        return jdbc.sql(
                        """
                        select count(r.response_id) from campaign c
                          left join response r on r.campaign_id = c.campaign_id
                         where c.status = 'ENDED' group by c.campaign_id
                        """)
                .query(Long.class)
                .list();
    }

    private void load() {
        people.as(owner, sample::load);
    }

    private BigDecimal won() {
        return jdbc.sql("select sum(amount) from closure where result = 'WON'")
                .query(BigDecimal.class)
                .single();
    }

    /** Rows of every table but sign-ins and journals, which remember the sample on purpose. */
    private Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        jdbc.sql(
                        """
                        select relname from pg_class
                         where relkind = 'r' and relnamespace = 'public'::regnamespace
                           and relname not in ('change_entry', 'event_publication', 'notice',
                                               'user_session', 'user_session_attributes',
                                               'scheduled_tasks', 'lead_change', 'buyer_change',
                                               'approach_change')
                        """)
                .query(String.class)
                .list()
                .forEach(table -> rows.put(table, count(table)));
        return rows;
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }
}
