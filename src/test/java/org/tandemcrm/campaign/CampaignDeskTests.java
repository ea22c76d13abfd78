package org.tandemcrm.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ConsentPurpose;
import org.tandemcrm.contact.ConsentState;
import org.tandemcrm.contact.Consents;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactMother;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.listing.UnknownParameter;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

@ModuleTest
@CleanDatabase
class CampaignDeskTests {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    @Autowired CampaignDesk desk;
    @Autowired CampaignCodes codes;
    @Autowired MemberList members;
    @Autowired ContactDirectory contacts;
    @Autowired Consents consents;
    @Autowired Lists lists;
    @Autowired UserMother users;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    UserId marta;

    @BeforeEach
    void start() {
        clock.setTo(NOON);
        marta = users.marketer();
    }

    @Test
    void keepsEverythingThatWasEntered() {
        CampaignCard card = desk.card(plan(CampaignMother.springMailing()));

        assertThat(card.name()).isEqualTo("Spring mailing");
        assertThat(card.status()).isEqualTo(CampaignStatus.PLANNED);
        assertThat(card.message()).isEqualTo(CampaignMother.springMailing().message());
        assertThat(card.costs()).isEqualTo(CampaignMother.springMailing().costs());
        assertThat(card.spend()).isEqualByComparingTo("480.50");
        assertThat(card.plan().goal()).isEqualTo("40 responses");
    }

    @Test
    void keepsWhatWasCountedAndPrinted() {
        var facts =
                new CampaignFacts(
                        " k7-px ", LocalDate.of(2026, 3, 2), null, 40, 12, 3, 5_000, null, 20_000);
        CampaignId id = plan(CampaignMother.springMailing().with(facts));

        assertThat(desk.card(id).facts().code()).isEqualTo("K7PX");
        assertThat(desk.card(id).facts().reach()).isEqualTo(25_000);
        assertThat(desk.card(id).facts().withCode(" k7-px ")).isEqualTo(facts.withCode("k7px"));
        assertThat(desk.card(id).firstDay()).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void aPlannedCampaignHasACodeThatIsFoundAsACallerSaysIt() {
        CampaignId id = plan(CampaignMother.named("Flyer"));
        String code = String.valueOf(desk.card(id).facts().code());

        assertThat(code).matches("[2-9B-DF-HJ-NP-TV-XZ]{4}");
        assertThat(codes.find(code.toLowerCase(java.util.Locale.ROOT) + " ")).contains(id);
        assertThat(codes.find(code + "X")).isEmpty();
        assertThat(codes.read(" ")).isEmpty();
    }

    @Test
    void twoCampaignsNeverShareACode() {
        plan(CampaignMother.named("Flyer").with(CampaignFacts.coded("FAIR1")));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(
                        () ->
                                plan(
                                        CampaignMother.named("Radio")
                                                .with(CampaignFacts.coded("fair1"))))
                .satisfies(e -> assertThat(e.flaws().get(0).field()).isEqualTo("code"));
    }

    @Test
    void anImportCannotLetACampaignRunFromNowOnPastTheGate() {
        CampaignDetails fair = CampaignMother.named("Fair");
        LocalDate tomorrow = LocalDate.of(2026, 3, 11);
        LocalDate lastYear = LocalDate.of(2025, 3, 11);

        List<CampaignId> ids =
                users.as(
                        marta,
                        () ->
                                desk.bring(
                                        List.of(running(fair, tomorrow), running(fair, lastYear))));

        assertThat(desk.card(ids.get(0)).status()).isEqualTo(CampaignStatus.PLANNED);
        CampaignCard past = desk.card(ids.get(1));
        assertThat(past.status()).isEqualTo(CampaignStatus.RUNNING);
        users.as(
                marta,
                () ->
                        desk.bring(
                                past.id(),
                                past.version(),
                                running(CampaignMother.named("Autumn fair"), tomorrow).details()));
        assertThat(desk.card(past.id()).name()).isEqualTo("Autumn fair");
        assertThat(desk.card(past.id()).firstDay()).isEqualTo(lastYear);
    }

    private static PastCampaign running(CampaignDetails details, LocalDate from) {
        return new PastCampaign(
                details.with(details.plan().lasting(from, null)), CampaignStatus.RUNNING);
    }

    @Test
    void twoCampaignsOfOneNameStayTwo() {
        plan(CampaignMother.named("Home loan"));
        plan(CampaignMother.named("Home loan"));

        assertThat(lists.page(CampaignListing.WITH_COSTS, ListQuery.ALL).rows()).hasSize(2);
    }

    @Test
    void anEditOfTheCostsAloneMakesTheOpenedVersionStale() {
        CampaignId id = plan(CampaignMother.springMailing());
        long opened = desk.card(id).version();
        var changed = CampaignDetails.named("Spring mailing", CampaignChannel.EMAIL);
        users.as(marta, () -> desk.change(id, opened, changed));

        assertThat(desk.card(id).costs()).isEmpty();
        assertThatExceptionOfType(StaleEdit.class)
                .isThrownBy(() -> desk.change(id, opened, CampaignMother.springMailing()));
    }

    @Test
    void costsThatDidNotChangeAreNotWrittenAgain() {
        CampaignId id = plan(CampaignMother.springMailing());
        var before = costIds();

        users.as(
                marta,
                () -> desk.change(id, desk.card(id).version(), CampaignMother.springMailing()));

        assertThat(costIds()).isEqualTo(before);
    }

    @Test
    void aCampaignIsNoPartOfItself() {
        CampaignId whole = plan(CampaignMother.named("Programme"));
        CampaignId part = plan(CampaignMother.partOf("Flyer", whole));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(
                        () ->
                                desk.change(
                                        whole,
                                        desk.card(whole).version(),
                                        CampaignMother.partOf("Programme", part)))
                .satisfies(e -> assertThat(e.flaws().get(0).field()).isEqualTo("parentId"));
    }

    @Test
    void theTrashHidesACampaignAndGivesItBack() {
        CampaignId id = plan(CampaignMother.named("Flyer"));
        users.as(marta, () -> desk.discard(id, desk.card(id).version()));
        assertThat(lists.page(CampaignListing.WITH_COSTS, ListQuery.ALL).rows()).isEmpty();

        users.as(marta, () -> desk.restore(id));
        assertThat(desk.card(id).deletedAt()).isNull();
        assertThat(lists.page(CampaignListing.WITH_COSTS, ListQuery.ALL).rows()).hasSize(1);
    }

    @Test
    void anUnknownCampaignIsNotFound() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> desk.card(CampaignId.next()));
    }

    @Test
    void aCampaignOfThePastIsRecordedWithoutAGate() {
        CampaignId id =
                users.as(
                        marta,
                        () ->
                                desk.log(
                                        CampaignMother.starting("Fair", LocalDate.of(2026, 3, 1)),
                                        CampaignStatus.RUNNING));

        assertThat(desk.card(id).status()).isEqualTo(CampaignStatus.RUNNING);
    }

    @Test
    void whoDoesNotSeeCostsCanNeitherSortNorFilterByThem() {
        plan(CampaignMother.springMailing());

        assertThat(lists.page(CampaignListing.WITHOUT_COSTS, ListQuery.ALL).rows().get(0).spend())
                .isNull();
        assertThatExceptionOfType(UnknownParameter.class)
                .isThrownBy(
                        () ->
                                lists.page(
                                        CampaignListing.WITHOUT_COSTS,
                                        ListQuery.parse("sort=spend")));
        assertThatExceptionOfType(UnknownParameter.class)
                .isThrownBy(
                        () ->
                                lists.page(
                                        CampaignListing.WITHOUT_COSTS,
                                        ListQuery.parse("spend.gte=1")));
    }

    @Test
    void theTableCountsMembersAndResponsesAndAddsUpTheCosts() {
        CampaignId id = plan(CampaignMother.springMailing());
        ContactId anna = contact("Anna");
        users.as(marta, () -> members.add(id, List.of(anna, contact("Bert"))));

        CampaignRow row = lists.page(CampaignListing.WITH_COSTS, ListQuery.ALL).rows().get(0);
        assertThat(row.members()).isEqualTo(2);
        assertThat(row.responses()).isZero();
        assertThat(row.spend()).isEqualByComparingTo("480.50");
    }

    @Test
    void nobodyIsOnTheListTwice() {
        CampaignId id = plan(CampaignMother.named("Flyer"));
        ContactId anna = contact("Anna");
        Additions first = users.as(marta, () -> members.add(id, List.of(anna, anna)));
        Additions second = users.as(marta, () -> members.add(id, List.of(anna)));

        assertThat(first).isEqualTo(new Additions(1, 0, Map.of()));
        assertThat(second).isEqualTo(new Additions(0, 1, Map.of()));
        assertThat(desk.card(id).members()).isEqualTo(1);
    }

    @Test
    void whoRefusedMailingsByTheCampaignsChannelIsLeftOutAndCounted() {
        CampaignId id = plan(CampaignMother.named("Mailing"));
        ContactId anna = contact("Anna");
        users.as(
                marta,
                () ->
                        consents.set(
                                anna, Channel.EMAIL, ConsentPurpose.MAILING, ConsentState.REFUSED));

        Additions done = users.as(marta, () -> members.add(id, List.of(anna, contact("Bert"))));

        assertThat(done).isEqualTo(new Additions(1, 0, Map.of("Opted out of mailings", 1)));
    }

    @Test
    void theLaterStateHoldsInWhateverOrderTheyCome() {
        CampaignId id = plan(CampaignMother.named("Flyer"));
        ContactId anna = contact("Anna");
        target(id, anna, MemberState.BOUNCED, NOON.minusSeconds(10));
        target(id, anna, MemberState.SENT, NOON.minusSeconds(20));
        assertThat(members.states(id)).containsOnlyKeys(MemberState.BOUNCED);

        target(id, anna, MemberState.OPTED_OUT, NOON);
        target(id, anna, MemberState.SENT, NOON.plusSeconds(10));
        assertThat(members.states(id)).containsOnlyKeys(MemberState.OPTED_OUT);
    }

    @Test
    void aMemberTakenOffTheListIsKeptByTheJournal() {
        CampaignId id = plan(CampaignMother.named("Flyer"));
        ContactId anna = contact("Anna");
        users.as(marta, () -> members.add(id, List.of(anna)));

        users.as(marta, () -> members.remove(id, anna));

        assertThat(desk.card(id).members()).isZero();
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from change_entry
                                         where table_name = 'campaign_member' and action = 'DELETE'
                                           and before is not null
                                        """)
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    private CampaignId plan(CampaignDetails details) {
        return users.as(marta, () -> desk.plan(details));
    }

    private void target(CampaignId id, ContactId contact, MemberState state, Instant at) {
        users.as(marta, () -> desk.target(List.of(new NewMember(id, contact, state, at))));
    }

    private ContactId contact(String name) {
        return users.as(marta, () -> contacts.add(ContactMother.person(name, "Berg")));
    }

    private List<String> costIds() {
        return jdbc.sql("select campaign_cost_id from campaign_cost order by position")
                .query(String.class)
                .list();
    }
}
