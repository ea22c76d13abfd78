package org.tandemcrm.lead;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.ResponseBook;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.CompanyDirectory;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.touch.Direction;
import org.tandemcrm.touch.Outcome;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;

/** A company on a Monday morning with an owner and two salespeople, for tests of leads. */
@ModuleTest
@CleanDatabase
public abstract class LeadWorld {

    /** A Monday, ten o'clock where the company works by default. */
    protected static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Autowired protected LeadDesk desk;
    @Autowired protected LeadBook book;
    @Autowired protected TemperatureBook temperatures;
    @Autowired protected WarmLeads warmLeads;
    @Autowired protected ResponseBook responses;
    @Autowired protected ContactDirectory contacts;
    @Autowired protected CompanyDirectory companies;
    @Autowired protected CampaignDesk campaigns;
    @Autowired protected TestPeople people;
    @Autowired protected TestClock clock;
    @Autowired protected JdbcClient jdbc;

    protected UserId owner;
    protected UserId sal;
    protected UserId tom;
    protected LeadMother leads;

    @BeforeEach
    void openTheDoors() {
        clock.setTo(NOW);
        owner = people.named("Olga", Role.OWNER);
        sal = people.named("Sal", Role.SALESPERSON);
        tom = people.named("Tom", Role.SALESPERSON);
        leads = new LeadMother(contacts, companies, campaigns, responses, desk);
    }

    protected <T> T byOwner(Supplier<T> work) {
        return people.as(owner, work);
    }

    protected void byOwner(Runnable work) {
        people.as(owner, work);
    }

    protected static Instant ago(Duration duration) {
        return NOW.minus(duration);
    }

    protected static Instant daysAgo(double days) {
        return NOW.minus(Duration.ofSeconds(Math.round(days * 86_400)));
    }

    protected LeadCard card(LeadId lead) {
        return byOwner(() -> desk.card(lead));
    }

    /** Every change of the shown temperature as "COLD>WARM 2026-…", oldest first. */
    protected List<String> changesOf(LeadId lead) {
        return jdbc.sql(
                        """
                        select from_temperature || '>' || to_temperature || ' ' || cause || ' '
                               || extract(epoch from at)
                          from temperature_change where lead_id = ? order by at, cause
                        """)
                .param(lead.value())
                .query(String.class)
                .list();
    }

    /** When leads first were warm and hot, where what is kept differs from their changes. */
    protected List<String> firstWarmthsThatDiffer() {
        return jdbc.sql(
                        """
                        with told as (
                            select lead_id, min(at) as warm_at,
                                   min(at) filter (where to_temperature = 'HOT') as hot_at
                              from temperature_change where to_temperature <> 'COLD'
                             group by lead_id)
                        (select lead_id::text from (table told except table lead_first_warmth) a)
                        union
                        (select lead_id::text from (table lead_first_warmth except table told) b)
                        """)
                .query(String.class)
                .list();
    }

    protected List<LeadId> queueOf(UserId person) {
        return people.as(
                person, () -> warmLeads.of(person, 50).stream().map(QueueEntry::leadId).toList());
    }

    protected long count(String sql, Object... parameters) {
        return jdbc.sql("select count(*) from " + sql)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    /** The owner writes to them now. */
    protected void write(LeadId lead) {
        byOwner(
                () ->
                        desk.log(
                                lead,
                                leads.touch(
                                        lead,
                                        Channel.EMAIL,
                                        Direction.OUTBOUND,
                                        Outcome.OTHER,
                                        clock.instant())));
    }
}
