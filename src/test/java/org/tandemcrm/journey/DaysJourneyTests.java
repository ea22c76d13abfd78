package org.tandemcrm.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.house.Browser;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.JourneyTest;
import org.tandemcrm.user.UserMother;

/** Days that cannot be shown are put right where they were typed, with scripts and without. */
@JourneyTest
@CleanDatabase
class DaysJourneyTests {

    private static final int UNPROCESSABLE = 422;

    @Autowired UserMother users;

    @Test
    void whoTypesAnEndBeforeTheBeginningPutsItRightInItsField(Browser owner) {
        users.owner();
        owner.expecting(UNPROCESSABLE);
        owner.open("/sign-in")
                .fill("Email", users.email("Olga Owner").value())
                .fill("Password", UserMother.PASSWORD)
                .press("Sign in");
        Page page = owner.open("/dashboard").page();
        page.locator(".focus-more > summary").click();
        ask(page, "2026-03-31", "2026-03-01");
        owner.sees("To: The period ends before it begins.").mustBeAccessible();
        Locator to = page.locator("#focus-to");
        assertThat(to.inputValue()).isEqualTo("2026-03-01");
        assertThat(page.locator("#focus-from").inputValue()).isEqualTo("2026-03-31");
        assertThat(to.evaluate("field => field === document.activeElement")).isEqualTo(true);

        try (BrowserContext plain = withoutScripts(page)) {
            Page still = plain.newPage();
            still.navigate(page.url());
            assertThat(still.locator("#focus-to").inputValue()).isEqualTo("2026-03-01");
            ask(still, "2026-03-01", "2026-03-31");
            assertThat(still.locator("h1").innerText()).isEqualTo("March 2026");
            assertThat(still.locator("[role=alert]").count()).isZero();
        }
        ask(page, "2026-03-01", "2026-03-31");
        owner.doesNotSee("The period ends before it begins.");
        assertThat(owner.heading()).isEqualTo("March 2026");
        owner.mustBeContent();
    }

    /** The form stands open where the days do not do, and is there without a script. */
    private static void ask(Page page, String from, String to) {
        page.locator("#focus-from").fill(from);
        page.locator("#focus-to").fill(to);
        page.locator(".focus-more button[type=submit]").click();
        page.waitForURL(address -> address.contains("from=" + from));
    }

    private static BrowserContext withoutScripts(Page page) {
        return page.context()
                .browser()
                .newContext(
                        new NewContextOptions()
                                .setJavaScriptEnabled(false)
                                .setStorageState(page.context().storageState()));
    }
}
