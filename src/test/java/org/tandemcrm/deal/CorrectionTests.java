package org.tandemcrm.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.NotAllowed;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

@ModuleTest
@CleanDatabase
class CorrectionTests {

    @Autowired CorrectionDesk desk;
    @Autowired Pipeline pipeline;
    @Autowired DealMother mother;
    @Autowired UserMother users;
    @Autowired Firm firm;
    @Autowired JdbcClient jdbc;

    private UserId owner;
    private DealId deal;

    @BeforeEach
    void aSaleOfToday() {
        owner = users.owner();
        deal = mother.open("Anna", "Berg");
        mother.win(deal, "1000", firm.today());
    }

    @Test
    void aSaleGetsItsRealDayAndAmountAndKeepsWhatStoodThere() {
        LocalDate day = firm.today().minusDays(3);
        correct(sold("900", day), "Credit note");
        assertThat(card().closure())
                .isEqualTo(new Closure.Won(new BigDecimal("900.0000"), null, day));
        assertThat(ends())
                .singleElement()
                .satisfies(
                        was -> {
                            assertThat(was.amount()).isEqualByComparingTo("1000");
                            assertThat(was.closedOn()).isEqualTo(firm.today());
                            assertThat(was.why()).isEqualTo("Credit note");
                            assertThat(was.by()).isEqualTo("Olga Owner");
                        });
        assertThat(
                        jdbc.sql(
                                        """
                                        select concluded_at < now() - interval '1 day'
                                          from lead join deal using (lead_id)
                                        """)
                                .query(Boolean.class)
                                .single())
                .as("the lead ended on the day too")
                .isTrue();
    }

    @Test
    void itsLinesAreCorrectedAndAddUp() {
        List<LineDetails> lines =
                List.of(
                        new LineDetails(
                                null,
                                null,
                                "Training",
                                BigDecimal.TEN,
                                new BigDecimal("70"),
                                null));
        correct(new Win(null, null, firm.today(), lines, List.of()), "Ten days, not one");
        assertThat(card().amount()).isEqualByComparingTo("700");
    }

    @Test
    void aReasonIsNeededAndAnOlderViewIsNotSaved() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> correct(sold("900", firm.today()), " "));
        long seen = card().version();
        correct(sold("1000", firm.today()), "Nothing but the reason");
        assertThatExceptionOfType(StaleEdit.class)
                .isThrownBy(
                        () ->
                                as(
                                        owner,
                                        () ->
                                                desk.correct(
                                                        deal,
                                                        seen,
                                                        sold("1", firm.today()),
                                                        "Late")));
    }

    @Test
    void aYearOutOfThisWorldIsASlipOfTheKeys() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> correct(sold("900", LocalDate.of(26, 11, 2)), "The real day"))
                .withMessageContaining("1900");
    }

    @Test
    void onlyWhatIsClosedAsSuchIsCorrectedAndOnlyByWhoMayWorkIt() {
        UserId petra = users.person("Petra Pohl", Role.SALESPERSON);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> as(petra, () -> correctNow(sold("1", firm.today()), "Mine")));
        as(owner, () -> pipeline.reopen(deal, "They called"));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> correct(sold("900", firm.today()), "Too late"));
        mother.lose(deal, "Price", firm.today());
        Closure.Lost lost =
                new Closure.Lost("Delivery time", "Rival", firm.today().minusDays(1), null);
        as(owner, () -> desk.correct(deal, card().version(), lost, "They told us"));
        assertThat(card().closure()).isEqualTo(lost);
        assertThat(ends())
                .as("what was before it was opened again is another story")
                .extracting(CorrectedEnd::reason)
                .containsExactly("Price");
    }

    @Test
    void aCorrectionIsNoReopening() {
        correct(sold("900", firm.today()), "Typing error");
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(
                        () ->
                                as(
                                        owner,
                                        () -> {
                                            pipeline.reopen(deal, "They called");
                                            pipeline.reopen(deal, "They called twice");
                                        }))
                .withMessageContaining("They called");
    }

    private Win sold(@Nullable String amount, LocalDate day) {
        return new Win(amount == null ? null : new BigDecimal(amount), null, day, null, List.of());
    }

    private void correct(Win win, String why) {
        as(owner, () -> correctNow(win, why));
    }

    private void correctNow(Win win, String why) {
        desk.correct(deal, pipeline.card(deal).version(), win, why);
    }

    private DealCard card() {
        return users.as(owner, () -> pipeline.card(deal));
    }

    private List<CorrectedEnd> ends() {
        return users.as(owner, () -> desk.of(deal));
    }

    private void as(UserId user, Runnable work) {
        users.as(
                user,
                () -> {
                    work.run();
                    return 0;
                });
    }
}
