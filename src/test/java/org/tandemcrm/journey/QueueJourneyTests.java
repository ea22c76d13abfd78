package org.tandemcrm.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.ResponseBook;
import org.tandemcrm.contact.CompanyDirectory;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.house.Browser;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.JourneyTest;
import org.tandemcrm.lead.LeadBook;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadMother;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

/** An hour of a salesperson's work without a mouse. */
@JourneyTest
@CleanDatabase
class QueueJourneyTests {

    @Autowired UserMother users;
    @Autowired LeadDesk desk;
    @Autowired LeadBook book;
    @Autowired ContactDirectory contacts;
    @Autowired CompanyDirectory companies;
    @Autowired CampaignDesk campaigns;
    @Autowired ResponseBook responses;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    @Test
    void threeLeadsAreWorkedOneUndoneAndACallTakenByKeysAlone(Browser sam) {
        threeLeadsOf(users.salesperson());
        sam.open("/sign-in")
                .fill("Email", users.email("Sam Salesperson").value())
                .fill("Password", UserMother.PASSWORD)
                .press("Sign in");
        sam.open("/queue").sees("Yours until").mustBeAccessible();

        List<String> order = sam.page().locator(".queue-row .strong").allInnerTexts();
        assertThat(order).hasSize(3);
        focuses(sam, order.get(0));
        saves(sam, "1", "Nobody at the desk");
        focuses(sam, order.get(1));
        sam.key("p").key("a");
        saves(sam, "3", "Wants a visit");
        focuses(sam, order.get(2));
        assertThat(touches()).isEqualTo(2);

        sam.key("u").sees("Taken back");
        focuses(sam, order.get(1));
        assertThat(touches()).isEqualTo(1);
        sam.key("p").key("i");
        saves(sam, "7", "Two hundred pieces");
        focuses(sam, order.get(2));
        saves(sam, "2", "");
        sam.sees(order.get(2) + ": left message");
        assertThat(touches()).isEqualTo(3);
        sam.key("?").sees("how the touch ended").key("Escape");

        takesACall(sam);
        sam.mustBeContent();
    }

    private void takesACall(Browser sam) {
        sam.page()
                .locator("#keys")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        sam.key("c").sees("They call us");
        sam.page().keyboard().type("040 7654321");
        sam.key("Enter").sees("Nobody we know.");
        sam.follow("Somebody new").mustBeAccessible();
        sam.fill("Last name", "Stranger").choose("How did you hear of us?", "Spring mailing");
        sam.press("Save the call").sees("The call is logged");
        assertThat(sam.heading()).isEqualTo("Stranger");
        assertThat(
                        jdbc.sql("select count(*) from response where kind = 'CALLED'")
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    private void saves(Browser sam, String outcome, String sentence) {
        sam.key(outcome);
        sam.page().keyboard().type(sentence);
        sam.key("Enter");
    }

    private void focuses(Browser sam, String name) {
        sam.page().locator("#now", new Page.LocatorOptions().setHasText(name)).waitFor();
        sam.sees("Yours until");
        scriptsAreReady(sam);
    }

    /** A key pressed before the page's scripts run, or while it settles, is lost. */
    private static void scriptsAreReady(Browser sam) {
        sam.page().waitForLoadState();
        sam.page()
                .waitForFunction(
                        """
                        () => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling, .htmx-added')
                        """);
    }

    private void threeLeadsOf(UserId sam) {
        var leads = new LeadMother(contacts, companies, campaigns, responses, desk);
        users.as(
                users.owner(),
                () -> {
                    int minutes = 30;
                    for (String name : new String[] {"Anna", "Ben", "Carl"}) {
                        var at = clock.instant().minus(Duration.ofMinutes(minutes--));
                        book.assign(leads.warm(name, at), sam);
                    }
                });
    }

    private long touches() {
        return jdbc.sql("select count(*) from touch").query(Long.class).single();
    }
}
