package org.tandemcrm.firm.web;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.house.Browser;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.JourneyTest;
import org.tandemcrm.user.UserMother;

@JourneyTest
@CleanDatabase
class FirmJourneyTests {

    @Autowired UserMother users;

    @Test
    void anOwnerChangesTheCompanyAndHearsWhatDoesNotGoTogether(Browser browser) {
        users.owner();
        browser.open("/settings/company")
                .fill("Email", users.email("Olga Owner").value())
                .fill("Password", UserMother.PASSWORD)
                .press("Sign in");

        browser.sees("Money and targets").mustBeAccessible();
        browser.expecting(422)
                .fill("Cold again below", "16")
                .fill("Half-life in days", "often")
                .press("Save settings");
        browser.sees("Not saved yet").mustBeAccessible();
        browser.fill("Half-life in days", "60")
                .press("Save settings")
                .sees("A lead would turn cold before it is warm");
        browser.fill("Cold again below", "9")
                .press("Save settings")
                .sees("Your company's settings are saved.");
        browser.mustBeContent();
    }
}
