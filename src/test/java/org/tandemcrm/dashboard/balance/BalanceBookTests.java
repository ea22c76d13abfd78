package org.tandemcrm.dashboard.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.deal.Pipeline;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.LeadWorld;
import org.tandemcrm.lead.NewHandback;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.Period;
import org.tandemcrm.shared.Share;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.touch.Direction;
import org.tandemcrm.touch.Outcome;
import org.tandemcrm.user.NotAllowed;
import org.tandemcrm.user.PeopleDesk;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;

/** Every number of the balance is counted from what really happened, and so is its list. */
class BalanceBookTests extends LeadWorld {

    private static final Period MARCH =
            new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));

    @Autowired private BalanceBook balance;
    @Autowired private EffortBook efforts;
    @Autowired private Pipeline pipeline;
    @Autowired private Lists lists;
    @Autowired private PeopleDesk desks;
    @Autowired private WorkedLeads worked;

    private LeadId twice;

    /** Two accept and refuse, one warms twice, one waits; a week later. */
    @BeforeEach
    void aWeekOfWork() {
        LeadId accepted = byOwner(() -> leads.warm("Anna", NOW));
        twice = byOwner(() -> leads.hot("Ben", NOW));
        LeadId refused = byOwner(() -> leads.warm("Cem", NOW));
        byOwner(() -> leads.cold("Dora", NOW));
        clock.forward(Duration.ofHours(1));
        byOwner(() -> pipeline.accept(accepted, clock.instant()));
        byOwner(() -> desk.giveBack(twice, because(HandbackReason.TIMING)));
        byOwner(() -> desk.giveBack(refused, because(HandbackReason.BUDGET)));
        clock.forward(Duration.ofDays(1));
        ContactId ben = card(twice).contactId();
        byOwner(
                () ->
                        leads.answered(
                                ben,
                                leads.campaign("Summer fair"),
                                ResponseKind.REPLIED,
                                Channel.EMAIL,
                                clock.instant()));
        clock.forward(Duration.ofDays(7));
    }

    @Test
    void aLeadThatWarmsTwiceIsHandedOverTwiceAndEveryNumberHasItsList() {
        BalanceView view = view();
        assertThat(view.load().handedOver()).isEqualTo(4);
        assertThat(view.acceptance().accepted()).isEqualTo(new Share(1, 3));
        assertThat(view.acceptance().open()).isEqualTo(1);
        assertThat(view.acceptance().refusals())
                .containsExactly(
                        new Refusal(HandbackReason.TIMING, 1),
                        new Refusal(HandbackReason.BUDGET, 1));
        assertThat(listed("state=ACCEPTED")).isEqualTo(1);
        assertThat(listed("state=HANDED_BACK&reason=BUDGET")).isEqualTo(1);
        assertThat(listed("state=OPEN")).isEqualTo(1);
        assertThat(listed("at.gte=2026-03-01T00:00:00Z&at.lt=2026-04-01T00:00:00Z")).isEqualTo(4);
    }

    @Test
    void weeksAddUpToTheWhole() {
        BalanceView view = view();
        assertThat(view.weeks().stream().mapToLong(week -> week.load().handedOver()).sum())
                .isEqualTo(view.load().handedOver());
        assertThat(view.weeks().stream().mapToDouble(week -> week.load().hours()).sum())
                .isCloseTo(view.load().hours(), within(1e-9));
        assertThat(view.period().from()).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void twoSellersHaveTheHoursOfTheDaysThatHaveCome() {
        // Monday morning to Tuesday of the week after, eleven o'clock in the company's zone.
        double weeks = view().load().weeks();
        assertThat(weeks).isBetween(1.2, 1.3);
        assertThat(view().load().hours()).isCloseTo(2 * weeks * 30, within(1e-6));
        long plain = Math.round(view().load().hours());
        jdbc.sql(
                        """
                        insert into absence (absence_id, user_id, first_day, last_day, planned_at)
                        values (gen_random_uuid(), ?, '2026-03-02', '2026-03-06', now())
                        """)
                .param(sal.value())
                .update();
        assertThat(Math.round(view().load().hours())).isEqualTo(plain - 30);
    }

    @Test
    void whoComesOrGoesTodayChangesNoHourOfThePast() {
        double hours = view().load().hours();
        UserId late = people.named("Lara", Role.COLLEAGUE);
        byOwner(
                () -> {
                    desks.change(late, "Lara", mail("lara"), Set.of(Role.SALESPERSON), 0);
                    desks.disable(sal);
                    desks.disable(tom);
                });
        assertThat(view().load().hours()).isCloseTo(hours, within(1e-6));
        assertThat(count("role_span where user_id = ? and until is null", sal.value())).isZero();
        byOwner(() -> desks.enable(sal));
        clock.forward(Duration.ofDays(7));
        assertThat(view().load().hours()).isCloseTo(hours + 2 * 30, within(1e-6));
    }

    @Test
    void whoAcceptedOrTouchedALeadWorkedInThatWeek() {
        people.as(
                tom,
                () ->
                        desk.log(
                                twice,
                                leads.touch(
                                        twice,
                                        Channel.EMAIL,
                                        Direction.OUTBOUND,
                                        Outcome.OTHER,
                                        clock.instant())));
        clock.forward(Duration.ofHours(1));
        LocalDate monday = LocalDate.of(2026, 3, 2);
        Span span =
                Span.of(MARCH, monday, ZoneId.of("Europe/Berlin"), clock.instant()).orElseThrow();
        assertThat(worked.in(span.weeks()))
                .isEqualTo(
                        Map.of(
                                monday,
                                Set.of(owner.value()),
                                monday.plusWeeks(1),
                                Set.of(tom.value())));
    }

    @Test
    void anOpenDealTakesItsTimeOfTheSellersHours() {
        byOwner(() -> efforts.say(new OwnEffort(60, 60, 0), 0));
        // The deal is open for nearly all of the days.
        Load load = view().load();
        assertThat(load.dealHours()).isCloseTo(load.weeks() * 0.85, within(0.15));
        assertThat(load.customerHours()).isZero();
    }

    @Test
    void whoWaitsIsInTheListOfLeadsThatIsOpenedByTheNumber() {
        Queue warm = view().queues().get(1);
        assertThat(warm.temperature()).isEqualTo(Temperature.WARM);
        assertThat(warm.waiting()).isEqualTo(1);
        assertThat(warm.late()).isEqualTo(1);
        assertThat(warm.came()).isEqualTo(3);
        assertThat(view().inTime().whole()).isEqualTo(4);
        assertThat(view().advice().sentence())
                .isEqualTo(
                        "Too little to tell which side to strengthen: 4 warm leads came in these days, and it takes 10.");
    }

    @Test
    void daysOfThePastHaveNoQueue() {
        BalanceView past =
                byOwner(
                        () ->
                                balance.of(
                                        new Period(
                                                LocalDate.of(2026, 3, 2),
                                                LocalDate.of(2026, 3, 3))));
        assertThat(past.queues()).isEmpty();
        assertThat(past.load().handedOver()).isEqualTo(4);
    }

    @Test
    void beforeTheFirstRecordThereIsNothing() {
        BalanceView none =
                byOwner(
                        () ->
                                balance.of(
                                        new Period(
                                                LocalDate.of(2025, 3, 2),
                                                LocalDate.of(2025, 3, 3))));
        assertThat(none.weeks()).isEmpty();
        assertThat(none.advice().side()).isEqualTo(Advice.Side.UNKNOWN);
    }

    @Test
    void peopleWithoutAWarmLeadAndWithoutADealCanStillBeWarmed() {
        Supply supply = byOwner(() -> balance.supply(MARCH));
        // Cem was handed back and Dora is cold; Anna has a deal and Ben is warm again.
        assertThat(supply.people()).isEqualTo(2);
        assertThat(lists.page(ColdSupply.COLD, ListQuery.ALL).rows())
                .extracting(ColdSupply.Row::name)
                .containsExactlyInAnyOrder("Cem Berg", "Dora Berg");
    }

    @Test
    void whoeverCameOntoAListIsApproachedOnceOnTheFirstDay() {
        long before = byOwner(() -> balance.supply(MARCH)).approached();
        CampaignId spring = byOwner(() -> leads.campaign("Spring"));
        CampaignId fair = byOwner(() -> leads.campaign("Fair"));
        ContactId known = byOwner(() -> leads.person("Eva", "Lund"));
        ContactId fresh = byOwner(() -> leads.person("Ole", "Lund"));
        onList(spring, known, "2026-02-10T10:00:00Z");
        onList(fair, known, "2026-03-05T10:00:00Z");
        onList(fair, fresh, "2026-03-09T10:00:00Z");
        onList(spring, fresh, "2026-03-05T10:00:00Z");
        assertThat(byOwner(() -> balance.supply(MARCH)).approached()).isEqualTo(before + 1);
        assertThat(lists.page(ApproachedListing.APPROACHED, ListQuery.ALL).rows())
                .filteredOn(row -> row.contact().equals(fresh))
                .extracting(ApproachedListing.Row::firstAt)
                .containsExactly(Instant.parse("2026-03-05T10:00:00Z"));
    }

    private void onList(CampaignId campaign, ContactId contact, String at) {
        jdbc.sql(
                        """
                        insert into campaign_member (campaign_member_id, campaign_id, contact_id,
                                                     state, state_at, added_at)
                        values (gen_random_uuid(), ?, ?, 'SENT', ?::timestamptz, ?::timestamptz)
                        """)
                .params(campaign.value(), contact.value(), at, at)
                .update();
        // Who writes a list by the façades leaves the mark themselves.
        jdbc.sql("insert into approach_change (at) values (now())").update();
    }

    @Test
    void salespeopleDoNotSeeTheBalance() {
        assertThatThrownBy(() -> people.as(sal, () -> balance.of(MARCH)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatTheOwnerSaysHoldsAndIsRefusedOverANewerWord() {
        assertThat(byOwner(() -> efforts.card()).effort()).isEqualTo(Effort.USUAL);
        byOwner(() -> efforts.say(new OwnEffort(45, null, null), 0));
        assertThat(byOwner(() -> efforts.card()).effort().lead()).isEqualTo(45);
        assertThat(view().load().minutesEach()).isEqualTo(45);
        assertThatThrownBy(() -> byOwner(() -> efforts.say(OwnEffort.NONE, 0)))
                .isInstanceOf(StaleEdit.class);
        assertThatThrownBy(() -> byOwner(() -> efforts.say(new OwnEffort(0, null, null), 1)))
                .isInstanceOf(InvalidInput.class);
        assertThat(count("change_entry where table_name = 'sales_effort'")).isEqualTo(1);
    }

    @Test
    void whatTheRecordsProposeIsReadAtNightAndHoldsWhereTheOwnerSaysNothing() {
        efforts.propose();
        assertThat(byOwner(() -> efforts.card()).proposed()).isEqualTo(OwnEffort.NONE);
        jdbc.sql("insert into sales_effort_proposal values ('2026-03-11', 40, 25, null)").update();
        byOwner(() -> efforts.say(new OwnEffort(null, 10, null), 0));
        assertThat(byOwner(() -> efforts.effort()))
                .isEqualTo(new Effort(40, 10, Effort.USUAL.customers()));
    }

    private static EmailAddress mail(String name) {
        return EmailAddress.parse(name + "@example.com").orElseThrow();
    }

    private BalanceView view() {
        return byOwner(() -> balance.of(MARCH));
    }

    private long listed(String query) {
        return lists.total(HandedOverListing.HANDED_OVER, ListQuery.parse(query), Map.of()).count();
    }

    private NewHandback because(HandbackReason reason) {
        return new NewHandback(reason, null, false, null, clock.instant());
    }
}
