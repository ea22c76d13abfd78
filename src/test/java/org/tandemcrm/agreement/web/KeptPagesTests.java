package org.tandemcrm.agreement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.deal.DealMother;
import org.tandemcrm.deal.web.Pages;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

/** Of very many leads behind a number of the agreement each stands on one of the list's pages. */
@PageTest
@CleanDatabase
class KeptPagesTests {

    private static final String LIST = "/agreement/kept?quarter=2025-04-01&promised=ANSWERS";

    @Autowired Pages pages;
    @Autowired UserMother users;
    @Autowired DealMother mother;
    @Autowired JdbcClient jdbc;

    private UserId owner;

    @BeforeEach
    void agreed() {
        owner = users.owner();
        jdbc.sql(
                        """
                        with a as (insert into agreement (agreement_id, version, first_day, last_day, edition)
                                   values (gen_random_uuid(), 0, '2025-04-01', '2025-06-30', 1)
                                   returning agreement_id)
                        insert into agreement_terms (agreement_terms_id, agreement_id, edition, warm_leads,
                               hot_hours, warm_hours, in_time_share, attempts, feedback_days, written_at, written_by)
                        select gen_random_uuid(), agreement_id, 1, 60, 8, 8, 90, 5, 3, now(), ? from a
                        """)
                .param(owner.value())
                .update();
    }

    @Test
    void eachLeadStandsOnOnePageTheLatestFirst() {
        clocks(230);
        List<String> came = new ArrayList<>();
        Document page = pages.read(owner, LIST);
        assertThat(pager(page)).isEqualTo("230 in all, page 1 of 3");
        assertThat(page.select(".pager a[rel=prev]")).isEmpty();
        came.addAll(came(page));
        page = follow(page, "next");
        assertThat(pager(page)).isEqualTo("230 in all, page 2 of 3");
        came.addAll(came(page));
        page = follow(page, "next");
        assertThat(page.select(".pager a[rel=next]")).isEmpty();
        came.addAll(came(page));
        assertThat(came)
                .hasSize(230)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(pager(follow(page, "prev"))).isEqualTo("230 in all, page 2 of 3");
    }

    @Test
    void thePagesKeepWhatIsAskedFor() {
        clocks(230);
        Document page = pages.read(owner, LIST + "&kept=false");
        assertThat(pager(page)).isEqualTo("115 found, page 1 of 2");
        page = follow(page, "next");
        assertThat(pager(page)).isEqualTo("115 found, page 2 of 2");
        assertThat(page.select("td[data-label=Kept]").eachText())
                .hasSize(15)
                .containsOnly("not kept");
        assertThat(page.select(".chip[aria-current]").eachText())
                .containsExactly("Answers", "Not kept 115");
    }

    @Test
    void theFileHasEveryLeadOfAllPages() {
        clocks(230);
        Document page = pages.read(owner, LIST + "&kept=false");
        String href = page.select(".pager a[download]").attr("href");
        List<String> lines = Pages.text(pages.get(owner, href)).lines().toList();
        assertThat(lines).hasSize(1 + 115);
        assertThat(lines.get(0)).endsWith("Lead (id),Lead,Came,Promised by,Done,Kept");
        assertThat(lines.subList(1, lines.size()))
                .allMatch(line -> line.contains("Eva Lund") && line.endsWith(",not kept"));
        assertThat(Pages.text(pages.get(owner, "/agreement/kept.csv?quarter=2020-01-01")).lines())
                .hasSize(1);
    }

    @Test
    void aPageThatIsNotThereIsTheNearest() {
        clocks(101);
        assertThat(pager(pages.read(owner, LIST + "&page=9"))).isEqualTo("101 in all, page 2 of 2");
        assertThat(pager(pages.read(owner, LIST + "&page=-1"))).endsWith("page 1 of 2");
        assertThat(pages.get(owner, LIST + "&page=many")).hasStatus4xxClientError();
    }

    @Test
    void aFewStandOnOnePage() {
        clocks(2);
        assertThat(pager(pages.read(owner, LIST))).isEqualTo("2 in all");
        assertThat(pages.read(owner, LIST).select(".pager a").eachText())
                .containsExactly("Download CSV");
        assertThat(pages.read(owner, LIST + "&page=2").select("tbody tr")).hasSize(2);
    }

    /** One each minute of a working day; every other is answered at once, the others never. */
    private void clocks(int count) {
        LeadId lead = mother.hotLead("Eva", "Lund");
        jdbc.sql(
                        """
                        insert into lead_clock (lead_clock_id, lead_id, started_at, handed_off_at, due_at,
                               stopped_at, ended_by, temperature)
                        select gen_random_uuid(), ?, at, at, at, at + interval '1 minute' * case when n % 2 = 0 then 1 else 5000 end,
                               'ATTEMPT', 'HOT'
                          from generate_series(1, ?) n
                         cross join lateral (select timestamptz '2025-05-05T06:00:00Z' + n * interval '1 minute' as at) t
                        """)
                .params(lead.value(), count)
                .update();
    }

    private Document follow(Document page, String way) {
        Element link = page.selectFirst(".pager a[rel=%s]".formatted(way));
        assertThat(link).isNotNull();
        return pages.read(owner, link.attr("href"));
    }

    private static String pager(Document page) {
        return page.select(".pager span").first().text();
    }

    private static List<String> came(Document page) {
        return page.select("td[data-label=Came] time").eachAttr("datetime");
    }
}
