package org.tandemcrm.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.house.Browser;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.JourneyTest;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

/** What a page is about stands in its address alone: other tabs and the way back keep to it. */
@JourneyTest
@CleanDatabase
class TabJourneyTests {

    @Autowired UserMother users;

    @Test
    void eachTabKeepsToItsPeopleAndTheWayBackSaysWhatThePageIsAbout(Browser owner) {
        users.owner();
        String sam = users.salesperson().text();
        UserId petra = users.person("Petra Pohl", Role.SALESPERSON);
        owner.open("/sign-in")
                .fill("Email", users.email("Olga Owner").value())
                .fill("Password", UserMother.PASSWORD)
                .press("Sign in");
        owner.open("/today?person=" + sam);
        Page one = owner.page();
        Page two = one.context().newPage();
        two.navigate(one.url().replace(sam, petra.text()));

        choose(one, petra);
        assertThat(ticked(one)).containsExactlyInAnyOrder(sam, petra.text());
        two.reload();
        assertThat(ticked(two)).containsExactly(petra.text());

        one.goBack();
        one.waitForCondition(() -> ticked(one).equals(List.of(sam)));
        assertThat(one.locator("details.whose > summary").innerText()).contains("Sam Salesperson");
        two.close();
        owner.mustBeContent();
    }

    private static void choose(Page page, UserId person) {
        page.locator("details.whose > summary").click();
        page.locator("details.whose input[value='%s']".formatted(person)).check();
        page.locator("main form.filters button[type=submit]").click();
        page.waitForURL(address -> address.contains(person.text()));
    }

    private static List<String> ticked(Page page) {
        return page.locator("details.whose input:checked").all().stream()
                .map(Locator::inputValue)
                .toList();
    }
}
