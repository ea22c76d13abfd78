package org.tandemcrm.attribution.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.DealMother;
import org.tandemcrm.deal.web.Pages;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.NewHandback;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

@PageTest
@CleanDatabase
class ResultPageTests {

    @Autowired Pages pages;
    @Autowired UserMother users;
    @Autowired DealMother mother;
    @Autowired LeadDesk leads;
    @Autowired Firm firm;

    private UserId owner;
    private CampaignId mailing;
    private CampaignId fair;

    /** Three answer the mailing: Anna buys, Bert comes back, Cora clicked once. */
    @BeforeEach
    void threeAnswers() {
        owner = users.owner();
        users.salesperson();
        mailing = mother.campaign("Spring mailing");
        fair = mother.campaign("Trade show");
        ContactId anna = mother.contact("Anna", "Berg");
        DealId deal =
                mother.accept(mother.hotLead(anna, mailing, mother.hourAgo()), mother.hourAgo());
        mother.win(deal, "1000.00", firm.today());
        LeadId bert = mother.hotLead(mother.contact("Bert", "Kai"), mailing, mother.hourAgo());
        users.as(owner, () -> leads.giveBack(bert, handback()));
        mother.response(
                mailing, mother.contact("Cora", "Elm"), ResponseKind.SCANNED, mother.hourAgo());
    }

    @Test
    void theTableSaysWhatCameOfEachCampaign() {
        Document page = pages.read(owner, "/campaigns/results?sort=name");

        assertThat(page.select("tbody tr")).hasSize(2);
        String spring = page.select("tbody tr").get(0).text();
        assertThat(spring).contains("Spring mailing", "€1,000", "Timing 1", "Briefing not ready");
        assertThat(numbers(page, "Responded")).isEqualTo("3");
        assertThat(numbers(page, "Warm")).isEqualTo("2");
        assertThat(numbers(page, "Accepted")).isEqualTo("1");
        assertThat(numbers(page, "Won")).isEqualTo("1");
        assertThat(page.select(".result-next").get(0).text()).startsWith("Repeat");
    }

    @Test
    void everyNumberOpensAListOfAsMany() {
        Document page = pages.read(owner, "/campaigns/results?sort=name");
        for (String step : new String[] {"Responded", "Warm", "Accepted", "Won"}) {
            String href = cell(page, step).select("a").attr("href");
            assertThat(pages.read(owner, href).select("tbody tr"))
                    .as(step)
                    .hasSize(Integer.parseInt(numbers(page, step)));
        }
        String timing = page.select(".result-reason a").attr("href");
        assertThat(pages.read(owner, timing).select("tbody").text())
                .contains("Bert Kai")
                .doesNotContain("Anna");
    }

    @Test
    void aCampaignsOwnPageShowsTheWayTheTimesAndTheChannels() {
        Document page = pages.read(owner, "/campaigns/" + mailing + "/results");

        assertThat(page.select("[aria-current=page]").text()).contains("Results");
        assertThat(page.select("table").first().text()).contains("Responded 3", "Warm 2");
        assertThat(page.select(".chart-columns, .chart-bars")).hasSize(2);
        assertThat(pages.read(owner, "/campaigns/" + fair + "/results").select("main").text())
                .contains("Too few to tell");
    }

    @Test
    void theFileSaysTheSameAndSalespeopleSeeNoCosts() {
        String file = Pages.text(pages.get(owner, "/campaigns/results.csv?sort=name"));
        assertThat(file.lines().toList()).hasSize(3);
        assertThat(file).contains("Next time").contains("Timing 1");

        UserId sam = users.salesperson();
        assertThat(Pages.text(pages.get(sam, "/campaigns/results.csv"))).doesNotContain("Profit");
        assertThat(pages.read(sam, "/campaigns/results").select("thead").text())
                .contains("Warm")
                .doesNotContain("Cost", "Profit", "Next time");
    }

    private NewHandback handback() {
        return new NewHandback(
                HandbackReason.TIMING, null, false, null, mother.hourAgo().plusSeconds(60));
    }

    private static org.jsoup.nodes.Element cell(Document page, String label) {
        return page.select("tbody tr").get(0).select("td[data-label='" + label + "']").first();
    }

    private static String numbers(Document page, String label) {
        return cell(page, label).select("a").text();
    }
}
