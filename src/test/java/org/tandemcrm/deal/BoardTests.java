package org.tandemcrm.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

@ModuleTest
@CleanDatabase
class BoardTests {

    @Autowired DealBoard board;
    @Autowired ForecastBoard forecast;
    @Autowired Pipeline pipeline;
    @Autowired DealMother mother;
    @Autowired DealCrowd crowd;
    @Autowired UserMother users;
    @Autowired Firm firm;
    @Autowired Clock clock;

    private UserId sam;

    @BeforeEach
    void team() {
        users.owner();
        sam = users.salesperson();
    }

    @Test
    void aColumnPagesThroughAllOfItsDealsOnce() {
        crowd.open(1, 260, sam);
        List<DealId> seen = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        BoardPlace after = null;
        do {
            BoardColumn column =
                    board.column(Stage.PROPOSAL, BoardFilter.of(Salespeople.EVERYBODY), after);
            assertThat(column.count()).isEqualTo(65);
            assertThat(column.cards()).hasSizeLessThanOrEqualTo(BoardSql.CARDS);
            column.cards().forEach(card -> seen.add(card.id()));
            column.cards().forEach(card -> days.add(dayOf(card)));
            after = again(column.next());
        } while (after != null);
        assertThat(seen).hasSize(65).doesNotHaveDuplicates();
        assertThat(days).isSorted().endsWith(LocalDate.MAX);
    }

    @Test
    void sumsCountEveryDealAndNotOnlyTheCardsThatAreShown() {
        crowd.open(1, 260, sam);
        List<BoardColumn> columns = board.columns(BoardFilter.of(Salespeople.only(sam)));
        assertThat(columns).allMatch(BoardColumn::isCut);
        assertThat(columns.stream().mapToLong(BoardColumn::count).sum()).isEqualTo(260);
        assertThat(columns.stream().map(BoardColumn::value).reduce(BigDecimal::add))
                .hasValueSatisfying(
                        sum -> assertThat(sum).isEqualByComparingTo("" + (260 * 100 + 33930)));
        assertThat(board.columns(BoardFilter.of(Salespeople.only(users.owner()))))
                .allMatch(column -> column.cards().isEmpty() && column.count() == 0);
    }

    @Test
    void theForecastPutsEachDealIntoItsMonthAndWeighsItByItsStage() {
        YearMonth now = YearMonth.from(firm.today());
        expect(mother.open("Anna", "Berg"), "1000", now.atEndOfMonth());
        DealId later = mother.open("Omar", "Haddad");
        expect(later, "400", now.plusMonths(2).atDay(1));
        users.as(sam, () -> pipeline.move(later, Stage.VERBAL_YES, clock.instant()));
        expect(mother.open("Eva", "Lind"), "50", now.minusMonths(1).atDay(3));
        expect(mother.open("Ida", "Ost"), "60", now.plusMonths(6).atDay(1));
        mother.open("Udo", "West");

        List<BoardColumn> columns = forecast.columns(BoardFilter.of(Salespeople.EVERYBODY));
        assertThat(columns)
                .filteredOn(column -> column.count() > 0)
                .extracting(BoardColumn::key)
                .containsExactly(
                        "EARLIER", now.toString(), now.plusMonths(2).toString(), "LATER", "NO_DAY");
        assertThat(columns).allMatch(column -> column.cards().size() == column.count());
        assertThat(column(columns, now.toString()).weighted()).isEqualByComparingTo("100");
        assertThat(column(columns, now.plusMonths(2).toString()).weighted())
                .isEqualByComparingTo("320");
    }

    @Test
    void aMonthPagesToo() {
        crowd.open(1, 600, sam);
        List<DealId> seen = new ArrayList<>();
        BoardPlace after = null;
        do {
            BoardColumn column =
                    forecast.column("NO_DAY", BoardFilter.of(Salespeople.EVERYBODY), after);
            column.cards().forEach(card -> seen.add(card.id()));
            after = again(column.next());
        } while (after != null);
        assertThat(seen).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void dealsWithoutANextStepCanBeShownAlone() {
        DealId deal = mother.open("Anna", "Berg");
        assertThat(
                        board.columns(new BoardFilter(Salespeople.EVERYBODY, Standing.STEPLESS))
                                .get(0)
                                .cards())
                .extracting(BoardCard::id)
                .containsExactly(deal);
    }

    private void expect(DealId deal, String amount, LocalDate day) {
        users.as(
                sam,
                () -> {
                    DealCard card = pipeline.card(deal);
                    pipeline.change(
                            deal,
                            card.version(),
                            new DealDetails(card.name(), new BigDecimal(amount), null, day, sam));
                });
    }

    private static BoardColumn column(List<BoardColumn> columns, String key) {
        return columns.stream().filter(c -> c.key().equals(key)).findFirst().orElseThrow();
    }

    private static LocalDate dayOf(BoardCard card) {
        LocalDate day = card.expectedCloseOn();
        return day == null ? LocalDate.MAX : day;
    }

    /** As the address of the next page carries it. */
    private static @Nullable BoardPlace again(@Nullable BoardPlace place) {
        return place == null ? null : BoardPlace.of(place.toString());
    }
}
