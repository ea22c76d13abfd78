package org.tandemcrm.lead.speed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.lead.LeadWorld;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;

@PageTest
class SpeedPageTests extends LeadWorld {

    private static final String DAYS = "?from=2026-03-01&to=2026-03-31";

    @Autowired private MockMvcTester mvc;

    private UUID campaign;

    @BeforeEach
    void aLeadThatWaits() {
        campaign =
                byOwner(
                        () -> {
                            var mailing = leads.campaign("=Spring");
                            leads.answered(
                                    leads.person("Anna", "Berg"),
                                    mailing,
                                    ResponseKind.REPLIED,
                                    Channel.EMAIL,
                                    NOW);
                            return mailing.value();
                        });
    }

    @Test
    void thePageShowsCountsBesideFigures() throws UnsupportedEncodingException {
        var page = Jsoup.parse(get(owner, "/reports/speed" + DAYS));

        assertThat(page.select("h1").text()).isEqualTo("Speed to lead");
        assertThat(page.select("[aria-label='Speed by campaign'] tbody tr").text())
                .contains("=Spring", "1");
        assertThat(page.select("[aria-label='All leads']").text()).contains("1 of 1");
        assertThat(get(owner, "/reports/speed" + DAYS + "&since=HANDOFF"))
                .contains("since=HANDOFF");
    }

    @Test
    void theFileSaysTheSameAndRunsInNoSpreadsheet() throws UnsupportedEncodingException {
        String file = get(owner, "/reports/speed.csv" + DAYS);

        assertThat(file.lines().toList()).hasSize(4);
        assertThat(file).contains("Campaign,'=Spring,1,0,1,").contains("All,All leads,1,0,1,");
    }

    @Test
    void salespeopleSeeTheirOwnAndColleaguesNothing() throws UnsupportedEncodingException {
        UserId assignee =
                new UserId(jdbc.sql("select assignee_id from lead").query(UUID.class).single());
        UserId other = assignee.equals(sal) ? tom : sal;

        assertThat(get(assignee, "/reports/speed" + DAYS)).contains("=Spring");
        assertThat(get(other, "/reports/speed" + DAYS)).doesNotContain("=Spring");
        assertThat(mvc.get().uri("/reports/speed").with(people.by(Role.COLLEAGUE)).exchange())
                .hasStatus(403);
    }

    @Test
    void aCampaignShowsItsOwn() throws UnsupportedEncodingException {
        assertThat(get(owner, "/campaigns/" + campaign)).contains("Speed to lead", "Never touched");
    }

    @Test
    void daysThatCannotBeAreRefused() {
        assertThat(
                        mvc.get()
                                .uri("/reports/speed?from=2026-03-02&to=2026-03-01")
                                .with(people.by(owner))
                                .exchange())
                .hasStatus(422);
    }

    private String get(UserId reader, String uri) throws UnsupportedEncodingException {
        var answer = mvc.get().uri(uri).with(people.by(reader)).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }
}
