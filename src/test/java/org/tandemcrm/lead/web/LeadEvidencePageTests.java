package org.tandemcrm.lead.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.ResponseBook;
import org.tandemcrm.contact.CompanyDirectory;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.LeadMother;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;

/**
 * Noting a fact about a lead: what is offered next, and what is refused without changing anything.
 */
@PageTest
@CleanDatabase
class LeadEvidencePageTests {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Autowired MockMvcTester pages;
    @Autowired TestPeople people;
    @Autowired TestClock clock;
    @Autowired LeadDesk desk;
    @Autowired ContactDirectory contacts;
    @Autowired CompanyDirectory companies;
    @Autowired CampaignDesk campaigns;
    @Autowired ResponseBook responses;
    @Autowired JdbcClient jdbc;

    private UserId owner;
    private UserId sal;
    private LeadId lead;

    @BeforeEach
    void aWarmLead() {
        clock.setTo(NOW);
        owner = people.named("Olga", Role.OWNER);
        sal = people.named("Sal", Role.SALESPERSON);
        var leads = new LeadMother(contacts, companies, campaigns, responses, desk);
        lead = people.as(owner, () -> leads.warm("Anna", NOW.minus(Duration.ofDays(1))));
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_NOW, /handback",
        "OBJECTION, /handback",
        "UNSUBSCRIBED, #consent",
        "BOUNCED, /edit",
        "NEED_GIVEN, /leads/"
    })
    void whatFollowsFromAFactIsOfferedAtOnce(String kind, String page) {
        MvcTestResult answer = note(sal, Map.of("kind", kind));

        assertThat(answer).hasStatus(302);
        assertThat(answer.getResponse().getRedirectedUrl()).contains(page);
        assertThat(facts()).isEqualTo(2);
    }

    @Test
    void aFactOfTheFutureIsRefusedAtItsFieldAndWhatWasTypedStays() throws Exception {
        MvcTestResult answer =
                note(sal, Map.of("kind", "NEED_GIVEN", "cause", "Trucks", "onDay", "2026-03-09"));

        assertThat(answer).hasStatus(422);
        var page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.select("[name=cause]").val()).isEqualTo("Trucks");
        assertThat(page.select("main form").text()).contains("future");
        assertThat(facts()).isEqualTo(1);
    }

    @Test
    void aFactWithoutAKindIsRefusedAtItsField() {
        assertThat(note(sal, Map.of("cause", "Trucks"))).hasStatus(422);
        assertThat(note(sal, Map.of("kind", "SNEEZED"))).hasStatus(422);
        assertThat(facts()).isEqualTo(1);
    }

    @Test
    void aLeadInTheTrashTakesNoFact() {
        jdbc.sql("update lead set deleted_at = now()").update();

        assertThat(note(sal, Map.of("kind", "NEED_GIVEN"))).hasStatus(404);
        assertThat(facts()).isEqualTo(1);
    }

    @Test
    void aConcludedLeadTakesNoFact() {
        jdbc.sql("update lead set outcome = 'LOST', concluded_at = now()").update();

        assertThat(note(sal, Map.of("kind", "NEED_GIVEN"))).hasStatus(422);
        assertThat(facts()).isEqualTo(1);
    }

    private MvcTestResult note(UserId by, Map<String, String> fields) {
        var request =
                pages.post().uri("/leads/{id}/evidence", lead).with(people.by(by)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private long facts() {
        return jdbc.sql("select count(*) from evidence").query(Long.class).single();
    }
}
