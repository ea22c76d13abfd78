package org.tandemcrm.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemcrm.house.Browser;
import org.tandemcrm.house.KitTest;
import org.tandemcrm.house.NeedsBrowser;

/** The shell and every piece of the kit in a real browser. */
@NeedsBrowser
@KitTest
class LookbookTests {

    private static final Locator.WaitForOptions GONE =
            new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

    @ParameterizedTest
    @ValueSource(strings = {"/lookbook", "/lookbook/form", "/lookbook/record", "/lookbook/charts"})
    void everyPieceIsAccessibleInEveryView(String path, Browser browser) {
        browser.open(path).mustBeAccessible();
    }

    @Test
    void errorPagesAndFormsWithErrorsAreAccessibleToo(Browser browser) {
        browser.expecting(404, 409, 422, 500).open("/nowhere").mustBeAccessible();
        browser.open("/lookbook/trouble/bug").mustBeAccessible();
        browser.open("/lookbook/form").fill("Name", "").press("Save person");
        assertThat(browser.page().locator(".field-error").innerText()).isNotBlank();
        browser.mustBeAccessible();
        browser.fill("Name", "stale")
                .press("Save person")
                .sees("Anna Berg-Holm")
                .mustBeAccessible();
    }

    @Test
    void theKeysOfTheShellWorkAndHelpTellsThem(Browser browser) {
        browser.open("/lookbook/record");
        browser.key("?").sees("Keys").mustBeAccessible().key("Escape");
        browser.page().locator("#keys[open]").waitFor(GONE);
        browser.key("g").key("l");
        browser.page().waitForURL("**/lookbook");
        browser.key("/");
        assertThat(focused(browser)).isEqualTo("INPUT");
        browser.page().keyboard().type("n");
        assertThat(browser.path()).isEqualTo("/lookbook");
        browser.page().evaluate("() => document.activeElement.blur()");
        browser.key("j").key("j").key("Enter");
        browser.page().waitForURL("**/lookbook/record");
        browser.open("/lookbook").key("n");
        browser.page().waitForURL("**/lookbook/form");
    }

    @Test
    void theThemeStaysFromPageToPage(Browser browser) {
        browser.open("/lookbook");
        browser.page().locator(".account summary").click();
        browser.press("Dark").open("/lookbook/form");
        assertThat(browser.page().locator("html").getAttribute("data-bs-theme")).isEqualTo("dark");
        assertThat(browser.path()).isEqualTo("/lookbook/form");
    }

    @Test
    void theRailFoldsToIconsThatKeepTheirNames(Browser browser) {
        browser.open("/lookbook");
        double wide = browser.page().locator(".rail").boundingBox().width;
        browser.press("Fold the menu").open("/lookbook/form");
        assertThat(browser.page().locator(".rail").boundingBox().width).isLessThan(wide / 2);
        browser.mustBeAccessible().follow("Leads").sees("1,303 leads");
    }

    @Test
    void aNoticeTellsWhatWasDoneAndGoesAway(Browser browser) {
        browser.open("/lookbook/form").press("Save person").sees("Saved Anna Berg.");
        browser.press("Dismiss this notice").doesNotSee("Saved Anna Berg.");
    }

    /** The ears of the browser can hear: each of these must be a complaint. */
    @ParameterizedTest
    @ValueSource(strings = {"script", "style", "handler", "elsewhere", "missing", "thrown"})
    void whatIsForbiddenIsHeard(String kind, Browser browser) {
        try (Browser other = browser.another()) {
            other.open("/lookbook/forbidden/" + kind);
            if (kind.equals("handler")) {
                other.press("Try");
            }
            other.page().waitForTimeout(300);
            assertThatThrownBy(other::mustBeContent).isInstanceOf(AssertionError.class);
        }
    }

    /** And axe can see. */
    @Test
    void whatNobodyCanReadOrReachIsSeen(Browser browser) {
        try (Browser other = browser.another()) {
            other.open("/lookbook/unreadable");
            assertThatThrownBy(other::mustBeAccessible)
                    .hasMessageContaining("color-contrast")
                    .hasMessageContaining("label")
                    .hasMessageContaining("390-dark")
                    .hasMessageContaining("px too wide");
        }
    }

    private static Object focused(Browser browser) {
        return browser.page().evaluate("() => document.activeElement.tagName");
    }
}
