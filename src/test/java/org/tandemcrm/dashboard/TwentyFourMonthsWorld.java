package org.tandemcrm.dashboard;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.house.DatabaseBroom;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;
import org.tandemcrm.user.Viewer;

/**
 * The company of the 24 months, entered once for all tests of a class: they read and change
 * nothing.
 */
@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TwentyFourMonthsWorld {

    @Autowired protected UserMother users;
    protected UserId owner;
    protected UserId sam;
    protected UserId marta;
    protected Viewer boss;
    @Autowired private TwentyFourMonthsCompany company;
    @Autowired private DatabaseBroom broom;
    @Autowired private TestClock clock;
    @Autowired private CurrentUser current;

    @BeforeAll
    void enterAll() {
        broom.sweep();
        clock.setTo(TwentyFourMonthsCompany.NOW);
        company.enter();
        owner = users.owner();
        sam = users.salesperson();
        marta = users.marketer();
        boss = users.as(owner, current::get);
    }

    @AfterAll
    void runOn() {
        clock.release();
        broom.sweep();
    }

    protected UserId petra() {
        return users.person("Petra Pohl", Role.SALESPERSON);
    }
}
