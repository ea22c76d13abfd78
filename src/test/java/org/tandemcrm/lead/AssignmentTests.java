package org.tandemcrm.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.Address;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.CompanyDetails;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.firm.Assignment;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.FirmMother;
import org.tandemcrm.lead.assignment.AssignmentDesk;
import org.tandemcrm.lead.assignment.AssignmentPlan;
import org.tandemcrm.lead.assignment.Burden;
import org.tandemcrm.lead.assignment.Territory;
import org.tandemcrm.touch.Direction;
import org.tandemcrm.touch.Outcome;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.absence.AbsenceMother;

/** Who gets a warm lead, by each rule that the owner may choose. */
class AssignmentTests extends LeadWorld {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired Firm firm;
    @Autowired AssignmentDesk plans;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationContext context;

    private AbsenceMother absences;
    private CampaignId campaign;

    @BeforeEach
    void aCampaign() {
        absences = new AbsenceMother(context);
        campaign = byOwner(() -> leads.campaign("Spring mailing"));
    }

    @Test
    void whoeverIsAwayIsPassedOver() {
        byOwner(() -> absences.plan(sal, TODAY, TODAY.plusDays(3)));

        assertThat(List.of(owner("Anna"), owner("Ben"), owner("Cem"))).containsOnly(tom);
        clock.forward(Duration.ofDays(4));
        assertThat(List.of(owner("Dora"), owner("Emil"))).contains(sal);
    }

    @Test
    void anAbsenceThatWasBrokenOffCountsNoMore() {
        people.as(
                sal,
                () -> {
                    absences.plan(sal, TODAY, TODAY.plusDays(3));
                    var desk = context.getBean(org.tandemcrm.user.absence.AbsenceDesk.class);
                    desk.breakOff(sal, desk.of(sal).get(0).id());
                });

        assertThat(List.of(owner("Anna"), owner("Ben"))).containsExactlyInAnyOrder(sal, tom);
    }

    @Test
    void theFewestOpenLeadsComeNextUpToTheirOwnCapacity() {
        rule(Assignment.LEAST_LOADED, 30);
        plan(Assignment.ROUND_ROBIN, false, List.of(), Map.of(sal, 1));

        assertThat(List.of(owner("Anna"), owner("Ben"), owner("Cem"), owner("Dora")))
                .containsExactly(sal, tom, tom, tom);
    }

    @Test
    void whoIsFullIsPassedOverInTurnOnlyWhereTheOwnerSaysSo() {
        plan(Assignment.ROUND_ROBIN, false, List.of(), Map.of(sal, 0));
        assertThat(List.of(owner("Anna"), owner("Ben"))).containsExactlyInAnyOrder(sal, tom);

        plan(Assignment.ROUND_ROBIN, true, List.of(), Map.of(sal, 0));
        assertThat(List.of(owner("Cem"), owner("Dora"))).containsOnly(tom);
    }

    @Test
    void ifEverybodyIsFullTheLeadWaitsInThePoolAndTheOwnersAreTold() {
        rule(Assignment.LEAST_LOADED, 1);

        assertThat(List.of(owner("Anna"), owner("Ben"))).containsExactly(sal, tom);
        LeadId third = warm("Cem");

        assertThat(card(third).assigneeId()).isNull();
        assertThat(queueOf(sal)).contains(third);
        assertThat(notices(owner, "NOBODY_FREE")).isEqualTo(1);
        assertThat(notices(sal, "NOBODY_FREE")).isZero();
    }

    @Test
    void ifEverybodyIsAwayTheLeadWaitsInThePoolAndTheOwnersAreTold() {
        byOwner(() -> absences.plan(sal, TODAY, TODAY));
        byOwner(() -> absences.plan(tom, TODAY, TODAY));

        assertThat(card(warm("Anna")).assigneeId()).isNull();
        assertThat(notices(owner, "NOBODY_FREE")).isEqualTo(1);
    }

    @Test
    void whereNobodyIsASalespersonTheOwnersGetTheLeads() {
        jdbc.sql("delete from user_role where role = 'SALESPERSON'").update();

        LeadId lead = warm("Anna");

        assertThat(card(lead).assigneeId()).isEqualTo(owner);
        assertThat(queueOf(owner)).containsExactly(lead);
        assertThat(notices(owner, "NOBODY_FREE")).isZero();
        assertThat(byOwner(plans::burdens)).extracting(Burden::person).containsExactly(owner);
    }

    @Test
    void theFirstLineThatFitsGivesTheLeadAway() {
        rule(Assignment.BY_TERRITORY, 30);
        plan(
                Assignment.FIRST_TO_CLAIM,
                false,
                List.of(
                        new Territory(Territory.Kind.POSTCODE, "20, 21", tom),
                        new Territory(Territory.Kind.COUNTRY, "DE", sal)),
                Map.of());

        assertThat(card(warmAt("Anna", address("20457", "DE"))).assigneeId()).isEqualTo(tom);
        assertThat(card(warmAt("Ben", address("80331", "DE"))).assigneeId()).isEqualTo(sal);
        assertThat(card(warmAt("Cem", address("1010", "AT"))).assigneeId()).isNull();
        assertThat(notices(owner, "NOBODY_FREE")).isZero();
    }

    @Test
    void whoOfATerritoryIsAwayLeavesTheLeadToTheNextLineOrToTheOtherRule() {
        rule(Assignment.BY_TERRITORY, 30);
        plan(
                Assignment.ROUND_ROBIN,
                false,
                List.of(
                        new Territory(Territory.Kind.COUNTRY, "DE", tom),
                        new Territory(Territory.Kind.COUNTRY, "DE", sal)),
                Map.of());
        byOwner(() -> absences.plan(tom, TODAY, TODAY));
        assertThat(card(warmAt("Anna", address("20457", "DE"))).assigneeId()).isEqualTo(sal);

        byOwner(() -> absences.plan(sal, TODAY, TODAY));
        UserId ida = people.named("Ida", Role.SALESPERSON);
        assertThat(card(warmAt("Ben", address("20457", "DE"))).assigneeId()).isEqualTo(ida);
    }

    @Test
    void aProductIsKnownByTheCampaignThatTheyAnswered() {
        rule(Assignment.BY_TERRITORY, 30);
        plan(
                Assignment.FIRST_TO_CLAIM,
                false,
                List.of(new Territory(Territory.Kind.PRODUCT, "forklift", tom)),
                Map.of());
        campaign = byOwner(() -> leads.campaign("New forklifts"));

        assertThat(owner("Anna")).isEqualTo(tom);
    }

    @Test
    void thePoolIsInEverybodysQueue() {
        rule(Assignment.FIRST_TO_CLAIM, 30);
        LeadId lead = warm("Anna");

        assertThat(card(lead).assigneeId()).isNull();
        assertThat(queueOf(sal)).containsExactly(lead);
        assertThat(queueOf(tom)).containsExactly(lead);
        assertThat(notices(owner, "NOBODY_FREE")).isZero();
    }

    @Test
    void theKnownSalespersonComesFirstUnlessAway() {
        var company = byOwner(() -> companies.add(CompanyDetails.named("Hafen GmbH")));
        byOwner(() -> desk.open(new NewLead(null, company, null, tom, null, NOW)));
        plan(Assignment.ROUND_ROBIN, true, List.of(), Map.of(tom, 0));

        LeadId first = byOwner(() -> warm(leads.personAt("Anna", company)));
        assertThat(card(first).assigneeId()).isEqualTo(tom);

        byOwner(() -> absences.plan(tom, TODAY, TODAY));
        LeadId second = byOwner(() -> warm(leads.personAt("Ben", company)));
        assertThat(card(second).assigneeId()).isEqualTo(sal);
    }

    @Test
    void twentyResponsesAtOnceGoRoundInTurn() throws Exception {
        people.named("Ida", Role.SALESPERSON);
        people.named("Jon", Role.SALESPERSON);

        assertThat(atOnce(20).values()).containsExactly(5, 5, 5, 5);
    }

    @Test
    void twentyResponsesAtOnceAreSpreadByLoad() throws Exception {
        rule(Assignment.LEAST_LOADED, 30);
        people.named("Ida", Role.SALESPERSON);
        people.named("Jon", Role.SALESPERSON);

        assertThat(atOnce(20).values()).containsExactly(5, 5, 5, 5);
    }

    @Test
    void thirtyResponsesAtOnceFillEverybodyAndNobodyMoreThanTheyCanCarry() throws Exception {
        rule(Assignment.LEAST_LOADED, 3);
        UserId ida = people.named("Ida", Role.SALESPERSON);
        people.named("Jon", Role.SALESPERSON);
        people.named("Kim", Role.SALESPERSON);
        LeadId byHand = byOwner(() -> leads.cold("Zoe", NOW));
        byOwner(() -> book.assign(byHand, ida));

        assertThat(atOnce(30)).hasSize(5);

        assertThat(open()).containsExactly(3L, 3L, 3L, 3L, 3L, 16L);
        assertThat(notices(owner, "NOBODY_FREE")).isEqualTo(16);
    }

    @Test
    void thirtyResponsesAtOnceGoRoundOnlyAmongThoseWhoCanCarryMore() throws Exception {
        plan(Assignment.ROUND_ROBIN, true, List.of(), Map.of(sal, 2, tom, 4));

        atOnce(12);

        assertThat(open()).containsExactly(2L, 4L, 6L);
    }

    @Test
    void aLeadThatIsConcludedMakesRoom() {
        rule(Assignment.LEAST_LOADED, 1);
        LeadId first = warm("Anna");
        assertThat(List.of(owner("Ben"))).containsExactly(tom);
        byOwner(() -> desk.conclude(first, LeadOutcome.LOST, clock.instant()));

        assertThat(owner("Cem")).isEqualTo(sal);
        assertThat(card(warm("Dora")).assigneeId()).isNull();
    }

    @Test
    void aLeadOfThePoolThatBecomesHotByATouchBelongsToWhoeverTouchedIt() {
        LeadId lead = warm("Anna");
        byOwner(() -> book.assign(lead, null));
        UserId whoseTurnWas = owner("Ben");

        people.as(
                whoseTurnWas,
                () ->
                        desk.log(
                                lead,
                                leads.touch(
                                        lead,
                                        Channel.EMAIL,
                                        Direction.INBOUND,
                                        Outcome.ASKED_PRICE,
                                        clock.instant())));

        assertThat(card(lead).temperature()).isEqualTo(Temperature.HOT);
        assertThat(card(lead).assigneeId()).isEqualTo(whoseTurnWas);
        assertThat(
                        count(
                                "lead_assignment where lead_id = ? and cause = 'Worked it first'",
                                lead.value()))
                .isEqualTo(1);
    }

    /** How many open leads each person has, the fewest first, and last the pool's. */
    private List<Long> open() {
        return jdbc.sql(
                        """
                        select count(*) from lead where concluded_at is null
                         group by assignee_id order by assignee_id is null, count(*)
                        """)
                .query(Long.class)
                .list();
    }

    @Test
    void aLeadThatIsLoadedAlreadyMayBeGivenAwayInTheSameTransaction() {
        LeadId lead =
                byOwner(
                        () ->
                                transaction.execute(
                                        status -> {
                                            ContactId anna = leads.person("Anna", "Berg");
                                            LeadId id =
                                                    desk.open(
                                                            new NewLead(
                                                                    anna, null, null, null, null,
                                                                    NOW));
                                            long version = desk.card(id).version();
                                            book.change(id, version, details("Trucks"));
                                            leads.answered(
                                                    anna,
                                                    campaign,
                                                    ResponseKind.ASKED_PRICE,
                                                    Channel.EMAIL,
                                                    NOW);
                                            book.assign(id, tom);
                                            book.change(
                                                    id, desk.card(id).version(), details("Vans"));
                                            desk.accept(id, NOW);
                                            return id;
                                        }));

        assertThat(card(lead).assigneeId()).isEqualTo(tom);
        assertThat(card(lead).interest()).isEqualTo("Vans");
        assertThat(count("lead_assignment where lead_id = ?", lead.value())).isEqualTo(2);
    }

    @Test
    void whoeverAcceptsALeadOfThePoolHasItAndThatIsKept() {
        rule(Assignment.FIRST_TO_CLAIM, 30);
        LeadId lead = warm("Anna");
        people.as(tom, () -> desk.accept(lead, clock.instant()));

        assertThat(card(lead).assigneeId()).isEqualTo(tom);
        assertThat(
                        count(
                                "lead_assignment where lead_id = ? and assignee_id = ? and actor_id = ?",
                                lead.value(),
                                tom.value(),
                                tom.value()))
                .isEqualTo(1);
    }

    private static LeadDetails details(String interest) {
        return new LeadDetails(interest, null, null, null);
    }

    private Map<UserId, Integer> atOnce(int responses) throws Exception {
        List<ContactId> persons = new ArrayList<>();
        byOwner(
                () -> {
                    for (int i = 0; i < responses; i++) {
                        persons.add(leads.person("Anna " + i, "Berg"));
                    }
                });
        var threads = Executors.newFixedThreadPool(responses);
        Map<UserId, Integer> given =
                new TreeMap<>(java.util.Comparator.comparing(UserId::toString));
        try {
            List<Callable<LeadId>> answers =
                    persons.stream()
                            .<Callable<LeadId>>map(person -> () -> byOwner(() -> warm(person)))
                            .toList();
            for (var lead : threads.invokeAll(answers)) {
                UserId assignee = card(lead.get()).assigneeId();
                if (assignee != null) {
                    given.merge(assignee, 1, Integer::sum);
                }
            }
        } finally {
            threads.shutdown();
        }
        return given;
    }

    private UserId owner(String firstName) {
        return card(warm(firstName)).assigneeId();
    }

    private LeadId warm(String firstName) {
        return byOwner(() -> warm(leads.person(firstName, "Berg")));
    }

    private LeadId warmAt(String firstName, Address address) {
        return byOwner(
                () -> {
                    var company =
                            companies.add(
                                    new CompanyDetails(
                                            firstName + " GmbH", null, null, null, null, address));
                    return warm(leads.personAt(firstName, company));
                });
    }

    private LeadId warm(ContactId person) {
        leads.answered(person, campaign, ResponseKind.REPLIED, Channel.EMAIL, clock.instant());
        return desk.openLeadOf(person).orElseThrow();
    }

    private static Address address(String postcode, String country) {
        return new Address(null, null, null, postcode, country);
    }

    private void rule(Assignment rule, int capacity) {
        byOwner(() -> firm.change(FirmMother.withRule(firm.settings(), rule, capacity), false));
    }

    private void plan(
            Assignment fallback,
            boolean heeds,
            List<Territory> territories,
            Map<UserId, Integer> capacities) {
        byOwner(
                () ->
                        plans.change(
                                new AssignmentPlan(
                                        fallback,
                                        heeds,
                                        territories,
                                        capacities,
                                        plans.plan().version())));
    }

    private long notices(UserId reader, String kind) {
        return count("notice where user_id = ? and kind = ?", reader.value(), kind);
    }
}
