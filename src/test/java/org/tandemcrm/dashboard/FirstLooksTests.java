package org.tandemcrm.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.FirmMother;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;

/** Pages are looked at once a day before anybody opens them. */
@ModuleTest
@CleanDatabase
class FirstLooksTests {

    private static final Instant EVENING = Instant.parse("2026-06-15T21:00:00Z");

    @Autowired ApplicationContext application;
    @Autowired FirstLooks.Owners owners;
    @Autowired FocusDesk desk;
    @Autowired Firm firm;
    @Autowired List<FirstLook> pages;
    @Autowired TestClock clock;
    @Autowired TestPeople people;

    private final List<Focus> looked = new ArrayList<>();

    @BeforeEach
    void evening() {
        clock.setTo(EVENING);
    }

    @Test
    void oneLookADayWhereTheCompanySits() {
        UserId olga = people.with(Role.OWNER);
        people.as(olga, () -> firm.change(FirmMother.hafen(0), false));
        FirstLooks looks = looks(List.of((year, owner) -> looked.add(year)));
        looks.lookOnceADay();
        looks.lookOnceADay();
        assertThat(looked)
                .extracting(year -> year.period().toString())
                .as("one look, at twelve months")
                .hasSize(1)
                .first()
                .asString()
                .contains("2025-07-01", "2026-06-30");
        clock.setTo(Instant.parse("2026-06-15T22:00:01Z"));
        looks.lookOnceADay();
        assertThat(looked).as("it is past midnight in Berlin").hasSize(2);
    }

    @Test
    void aCompanyWithoutAnOwnerIsNotLookedAtUntilThereIsOne() {
        FirstLooks looks = looks(List.of((year, owner) -> looked.add(year)));
        looks.lookOnceADay();
        assertThat(looked).isEmpty();
        people.with(Role.OWNER);
        looks.lookOnceADay();
        assertThat(looked).hasSize(1);
    }

    @Test
    void aPageThatFailsKeepsNoOtherFromBeingLookedAt() {
        people.with(Role.OWNER);
        FirstLook failing =
                (year, owner) -> {
                    throw new IllegalStateException("No such page");
                };
        looks(List.of(failing, (year, owner) -> looked.add(year))).lookOnceADay();
        assertThat(looked).hasSize(1);
    }

    @Test
    void allPagesCanBeLookedAtInAnEmptyCompany() {
        people.with(Role.OWNER);
        assertThat(pages).hasSizeGreaterThan(3);
        looks(
                        pages.stream()
                                .<FirstLook>map(
                                        page ->
                                                (year, owner) -> {
                                                    page.look(year, owner);
                                                    looked.add(year);
                                                })
                                .toList())
                .lookOnceADay();
        assertThat(looked).as("none failed").hasSameSizeAs(pages);
    }

    @Test
    void testsThemselvesAreNotLookedAt() {
        assertThat(application.getBeanNamesForType(FirstLooks.class)).isEmpty();
    }

    private FirstLooks looks(List<FirstLook> some) {
        return new FirstLooks(some, desk, owners, firm);
    }
}
