package org.tandemcrm.dashboard.cycle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.deal.DealMother;
import org.tandemcrm.deal.web.Pages;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

@PageTest
@CleanDatabase
class CyclePageTests {

    @Autowired Pages pages;
    @Autowired UserMother users;
    @Autowired DealMother mother;
    @Autowired Firm firm;

    private UserId owner;

    @BeforeEach
    void team() {
        owner = users.owner();
        users.salesperson();
    }

    @Test
    void beforeTheFirstLeadItSaysWhatWillStandThere() {
        assertThat(pages.read(owner, "/reports/cycle").select(".empty-place a").attr("href"))
                .isEqualTo("/leads");
    }

    @Test
    void everyNumberOfACohortOpensItsLeads() {
        mother.hotLead("Eva", "Lund");
        mother.win(mother.open("Kim", "Ito"), "2000.00", firm.today());
        Document page = pages.read(owner, "/reports/cycle?mark=WON");
        List<Element> links = page.select("tfoot td.num a").subList(0, 2);
        assertThat(links).extracting(Element::text).containsExactly("2", "1");
        for (Element link : links) {
            assertThat(pages.read(owner, link.attr("href")).select("tbody tr"))
                    .hasSize(Integer.parseInt(link.text()));
        }
        assertThat(page.select("main").text()).contains("1 of 2");
    }

    @Test
    void whatStandsStillIsCountedByItsList() {
        mother.hotLead("Eva", "Lund");
        mother.open("Kim", "Ito");
        Document page = pages.read(owner, "/reports/cycle");
        for (Element link : page.select("td.num a[href*=state]")) {
            assertThat(pages.read(owner, link.attr("href")).select("tbody tr"))
                    .as(link.attr("href"))
                    .hasSize(Integer.parseInt(link.text()));
        }
        assertThat(page.select("a[href*=still]")).isNotEmpty();
    }
}
