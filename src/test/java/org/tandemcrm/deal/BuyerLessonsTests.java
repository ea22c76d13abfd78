package org.tandemcrm.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.BuyingRole;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.deal.web.Pages;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.lead.LeadBook;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadDetails;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.NewStakeholder;
import org.tandemcrm.shared.Period;
import org.tandemcrm.shared.Share;
import org.tandemcrm.touch.Direction;
import org.tandemcrm.touch.NewTouch;
import org.tandemcrm.touch.Outcome;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

@PageTest
@CleanDatabase
class BuyerLessonsTests {

    @Autowired BuyerLessons lessons;
    @Autowired Pipeline pipeline;
    @Autowired LeadBook leads;
    @Autowired LeadDesk desk;
    @Autowired DealMother mother;
    @Autowired UserMother users;
    @Autowired Pages pages;
    @Autowired Firm firm;
    @Autowired Clock clock;

    private UserId owner;
    private UserId sam;

    @BeforeEach
    void team() {
        owner = users.owner();
        sam = users.salesperson();
    }

    @Test
    void linesOfTheSameWordsAreOneWhoeverWroteThem() {
        won(deal("Berg", "Freight delays\nToo much paper", "price, speed", "Rival AG"));
        won(deal("Haddad", "freight  DELAYS", "Price", null));
        lost(deal("Lind", "Freight delays; no overview", "speed", "Rival AG; Other"), "Other");
        deal("Ost", "Freight delays", "price", "Rival AG");

        assertThat(of(LessonKind.PAIN))
                .containsEntry("freight delays", new Share(2, 3))
                .containsEntry("too much paper", new Share(1, 1))
                .containsEntry("no overview", new Share(0, 1));
        assertThat(of(LessonKind.CRITERION))
                .containsEntry("price", new Share(2, 2))
                .containsEntry("speed", new Share(1, 2));
        assertThat(of(LessonKind.COMPETITOR))
                .containsEntry("rival ag", new Share(1, 2))
                .containsEntry("other", new Share(0, 1));
        assertThat(lessons.all(period())).isEqualTo(new Share(2, 3));
    }

    @Test
    void aRoleCountsApartWhereItsPersonWasReached() {
        DealId reached = deal("Berg", null, null, null);
        part(reached, BuyingRole.DECISION_MAKER, true);
        won(reached);
        DealId named = deal("Haddad", null, null, null);
        part(named, BuyingRole.DECISION_MAKER, false);
        lost(named, null);
        lost(deal("Lind", null, null, null), null);

        assertThat(lessons.of(LessonKind.ROLE, period(), 9))
                .extracting(Lesson::words, Lesson::won)
                .containsExactlyInAnyOrder(
                        tuple("Decision maker reached", new Share(1, 1)),
                        tuple("Decision maker named but not reached", new Share(0, 1)),
                        tuple("Nobody's role was known", new Share(0, 1)));
    }

    @Test
    void aDealThatIsOpenAgainTeachesNothing() {
        DealId deal = deal("Berg", "Delays", null, null);
        lost(deal, null);
        users.as(owner, () -> pipeline.reopen(deal, "They called"));
        assertThat(lessons.of(period())).isEmpty();
    }

    @Test
    void everyNumberLeadsToItsDeals() {
        won(deal("Berg", "Delays, and how", "price", null));
        lost(deal("Haddad", "Delays, and how", "price", null), "Rival, Inc");
        Document page = pages.read(owner, "/reports/buyers");
        assertThat(page.select("main").text())
                .contains("Of 2 closed deals, 1 were won", "Delays, and how", "Rival", "50");
        Element pain = page.select("section[aria-label='What hurt them'] tbody tr").first();
        List<String> links = pain.select("a").eachAttr("href");
        assertThat(pages.read(sam, plain(links.get(0))).select("tbody tr")).hasSize(2);
        assertThat(pages.read(sam, plain(links.get(1))).select("tbody tr"))
                .singleElement()
                .satisfies(row -> assertThat(row.text()).contains("Berg"));
        String csv = Pages.text(pages.get(owner, "/reports/buyers.csv"));
        assertThat(csv).contains("What hurt them,\"Delays, and how\",1,2,0.5000");
    }

    @Test
    void anEmptyCompanyIsToldWhatWillStandThere() {
        assertThat(pages.read(owner, "/reports/buyers").select("main").text())
                .contains("No deal was closed in these days");
    }

    @Test
    void aBriefingQuotesALineAndSavesNothingByIt() {
        won(deal("Berg", "Freight delays", "price", "Rival AG"));
        CampaignId campaign = mother.campaign("Spring");
        String path = "/campaigns/" + campaign + "/briefing";
        assertThat(pages.read(owner, path + "/edit").select("#lesson option").eachText())
                .contains("Freight delays (pain): we won 1 of 1 deals, 100 % (21 % to 100 %).");
        var answer =
                pages.post(
                        owner,
                        path + "/quote",
                        "version=0&valueProposition=Calm&talkTrack=Hello&lesson=PAIN:freight delays");
        assertThat(answer).hasStatusOk();
        Document form = Pages.document(answer);
        assertThat(form.select("[name=talkTrack]").val())
                .startsWith("Hello\nFreight delays (pain): we won 1 of 1 deals");
        assertThat(form.select("[name=valueProposition]").val()).isEqualTo("Calm");
        assertThat(form.select("[role=status]").text()).contains("Save the briefing");
        assertThat(pages.read(owner, path + "/edit").select("[name=talkTrack]").val()).isEmpty();
        var rival =
                pages.post(owner, path + "/quote", "version=0&rivals=&lesson=COMPETITOR:rival ag");
        assertThat(Pages.document(rival).select("[name=rivals]").val()).startsWith("Rival AG");
        assertThat(pages.post(owner, path + "/quote", "version=0&lesson=PAIN:gone")).hasStatusOk();
    }

    /** The test writes the address anew, with its own escapes. */
    private static String plain(String href) {
        return URLDecoder.decode(href, StandardCharsets.UTF_8);
    }

    private Map<String, Share> of(LessonKind kind) {
        return lessons.of(kind, period(), 50).stream()
                .collect(Collectors.toMap(Lesson::key, Lesson::won));
    }

    private Period period() {
        return new Period(firm.today().minusDays(30), firm.today());
    }

    private DealId deal(String name, String pain, String criteria, String competitors) {
        LeadId lead = mother.hotLead("Anna", name);
        DealId deal = mother.accept(lead, clock.instant());
        users.as(
                owner,
                () -> {
                    long version = desk.card(lead).version();
                    leads.change(lead, version, new LeadDetails("Scan", pain, null, criteria));
                    DealCard card = pipeline.card(deal);
                    pipeline.change(
                            deal,
                            card.version(),
                            new DealDetails(card.name(), null, null, null, sam, null, competitors));
                });
        return deal;
    }

    private void part(DealId deal, BuyingRole role, boolean reached) {
        LeadId lead = users.as(owner, () -> pipeline.card(deal).leadId());
        ContactId boss = mother.contact("Clara", "Boss" + reached);
        users.as(owner, () -> leads.putStakeholder(lead, new NewStakeholder(boss, role, null)));
        if (reached) {
            NewTouch call =
                    new NewTouch(
                            boss,
                            lead.value(),
                            Channel.PHONE,
                            Direction.INBOUND,
                            Outcome.TALKED,
                            clock.instant(),
                            null,
                            null,
                            null,
                            null);
            users.as(owner, () -> desk.log(lead, call));
        }
    }

    private void won(DealId deal) {
        users.as(
                owner,
                () -> pipeline.close(deal, new Closure.Won(BigDecimal.TEN, null, firm.today())));
    }

    private void lost(DealId deal, String competitor) {
        users.as(
                owner,
                () ->
                        pipeline.close(
                                deal, new Closure.Lost("Price", competitor, firm.today(), null)));
    }
}
