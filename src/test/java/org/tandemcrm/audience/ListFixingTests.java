package org.tandemcrm.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.campaign.CampaignChannel;
import org.tandemcrm.campaign.CampaignDetails;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.LaunchPad;
import org.tandemcrm.campaign.MemberList;
import org.tandemcrm.campaign.MemberState;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.Address;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.CompanyDetails;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ConsentPurpose;
import org.tandemcrm.contact.ConsentState;
import org.tandemcrm.contact.Consents;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.house.TestProgress;
import org.tandemcrm.lead.LeadWorld;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.web.Attachment;

/** What becomes of an audience at the launch of a printed mailing. */
class ListFixingTests extends LeadWorld {

    @Autowired AudienceDesk audiences;
    @Autowired ListFixing lists;
    @Autowired FixingBook fixings;
    @Autowired FixingWork work;
    @Autowired PrintRun prints;
    @Autowired PrintPosting posting;
    @Autowired LaunchPad launchPad;
    @Autowired MemberList members;
    @Autowired Consents consents;

    CampaignId mailing;
    ContactId otto;
    ContactId anna;
    ContactId bernd;

    @BeforeEach
    void people() {
        CompanyId hafen = leads.personAt("Nobody", "Hafen GmbH").company();
        anna = live("Anna", "Lane 1", null);
        bernd = live("Bernd", "Lane 1", null);
        live("Carla", "Quay 2", hafen);
        otto = live("Otto", "Lane 9", null);
        consents.set(otto, Channel.POST, ConsentPurpose.MAILING, ConsentState.REFUSED);
        leads.warm("Willi", NOW);
        mailing =
                byOwner(
                        () ->
                                campaigns.plan(
                                        CampaignDetails.named(
                                                "Letter", CampaignChannel.PRINTED_MAIL)));
        byOwner(() -> audiences.keep(mailing, 0, RuleGroup.EVERYBODY));
    }

    @Test
    void theLaunchFixesTheListAndKeepsWhoWasLeftOut() {
        byOwner(() -> launchPad.launch(mailing, "It is a test."));
        assertThat(lists.of(mailing)).hasValueSatisfying(f -> assertThat(f.isOver()).isFalse());

        run();
        run();

        assertThat(members.states(mailing))
                .containsExactlyEntriesOf(Map.of(MemberState.TARGETED, 3));
        Fixing fixing = lists.of(mailing).orElseThrow();
        assertThat(fixing.isOver()).isTrue();
        assertThat(fixing.chosen()).isEqualTo(3);
        assertThat(fixing.out())
                .containsEntry(LeftOut.OPTED_OUT, 1)
                .containsEntry(LeftOut.WARM, 1)
                .containsEntry(LeftOut.NO_ADDRESS, 1);
        assertThat(count("lead")).as("nobody becomes a lead by being on a list").isEqualTo(1);
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> byOwner(() -> audiences.keep(mailing, 1, RuleGroup.EVERYBODY)));
    }

    @Test
    void aCampaignThatWasNeverLaunchedNeedsItsBriefingBeforeItsListIsFixed() {
        CampaignId past = leads.campaign("Logged");
        byOwner(() -> audiences.keep(past, 0, RuleGroup.EVERYBODY));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> byOwner(() -> lists.fix(past)))
                .satisfies(e -> assertThat(e.problem()).isEqualTo("briefing-not-ready"));
        assertThat(lists.of(past)).isEmpty();
    }

    @Test
    void whoeverIsSecondToFixTheListIsTold() {
        byOwner(() -> launchPad.launch(mailing, "It is a test."));
        Fixing first = lists.of(mailing).orElseThrow();
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> fixings.ask(mailing, first.job()))
                .satisfies(e -> assertThat(e.problem()).isEqualTo("list-fixed"));
    }

    @Test
    void aPrintRunHasALineForEachPersonAddressOrCompany() {
        byOwner(() -> launchPad.launch(mailing, "It is a test."));
        run();

        assertThat(lines(PrintPer.PERSON)).hasSize(3).noneMatch(line -> line.contains("Otto"));
        assertThat(lines(PrintPer.HOUSEHOLD))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("\"Anna Berg, Bernd Berg\""));
        assertThat(lines(PrintPer.COMPANY)).hasSize(3);
        consents.set(
                live("Late", "Lane 7", null),
                Channel.POST,
                ConsentPurpose.MAILING,
                ConsentState.REFUSED);
        assertThat(prints.reach(mailing)).isEqualTo(new PrintRun.Reach(3, Map.of()));
        assertThat(byOwner(() -> posting.posted(mailing, null)))
                .as("whom the print run reaches and nobody else")
                .isEqualTo(3);
        assertThat(byOwner(() -> posting.posted(mailing, null))).as("posted once").isZero();
    }

    @Test
    void everyCopyHasACodeOfItsOwnThatItsLineNames() throws java.io.IOException {
        byOwner(() -> launchPad.launch(mailing, "It is a test."));
        run();
        String site = "https://crm.example";
        String target = "https://www.example.com/offer";
        String file =
                byOwner(
                        () ->
                                text(
                                        prints.file(
                                                mailing,
                                                PrintWish.all(PrintPer.PERSON, site, target))));
        byte[] zip =
                byOwner(
                        () ->
                                bytes(
                                        prints.codes(
                                                mailing,
                                                PrintWish.all(PrintPer.PERSON, site, target))));

        try (var pictures =
                new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(zip))) {
            int read = 0;
            for (var entry = pictures.getNextEntry();
                    entry != null;
                    entry = pictures.getNextEntry()) {
                assertThat(file).contains(site + "/r/" + entry.getName().replace(".png", ""));
                read++;
            }
            assertThat(read).isEqualTo(3);
        }
    }

    @Test
    void postedMarksExactlyWhoStoodInTheFile() {
        byOwner(() -> launchPad.launch(mailing, "It is a test."));
        run();
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> byOwner(() -> posting.posted(mailing, null)))
                .satisfies(e -> assertThat(e.problem()).isEqualTo("nothing-printed"));
        lines(PrintPer.HOUSEHOLD);
        ContactId late = live("Late", "Lane 7", null);
        byOwner(() -> members.note(mailing, late, MemberState.TARGETED));
        PrintedFile first = posting.unposted(mailing, null).get(0);
        lines(PrintPer.PERSON);

        assertThat(first.people()).isEqualTo(3);
        assertThat(byOwner(() -> posting.posted(mailing, first.id()))).isEqualTo(3);

        assertThat(members.states(mailing))
                .isEqualTo(Map.of(MemberState.SENT, 3, MemberState.TARGETED, 1));
        assertThat(byOwner(() -> posting.posted(mailing, null)))
                .as("the second file has one person more")
                .isEqualTo(1);
    }

    @Test
    void whoeverWarmedOrRefusedSinceIsNotPrintedAndThePageSaysSo() {
        byOwner(() -> launchPad.launch(mailing, "It is a test."));
        run();
        consents.set(anna, Channel.POST, ConsentPurpose.MAILING, ConsentState.REFUSED);
        leads.answered(
                bernd,
                leads.campaign("Fair"),
                ResponseKind.ASKED_PRICE,
                Channel.EVENT,
                clock.instant());

        assertThat(lines(PrintPer.PERSON)).singleElement().asString().contains("Carla");
        assertThat(prints.reach(mailing))
                .isEqualTo(new PrintRun.Reach(1, Map.of(LeftOut.OPTED_OUT, 1, LeftOut.HOT, 1)));
    }

    @Test
    void aCopyForACompanyGoesToTheCompanyAndASharedOneHasNobodysCode() {
        CompanyId kai =
                companies.add(
                        new CompanyDetails(
                                "Kai AG",
                                null,
                                null,
                                null,
                                null,
                                new Address("Quay 1", "Kiel", null, "24103", "DE")));
        ContactId dora = live("Dora", "Home 3", kai);
        live("Emil", "Home 4", kai);
        byOwner(() -> launchPad.launch(mailing, "It is a test."));
        run();

        String file =
                byOwner(
                        () ->
                                text(
                                        prints.file(
                                                mailing,
                                                PrintWish.all(
                                                        PrintPer.COMPANY,
                                                        "https://crm.example",
                                                        "https://www.example.com"))));

        assertThat(file.lines().filter(line -> line.contains("Dora")))
                .singleElement()
                .asString()
                .contains("Emil", "Quay 1", "Kiel", "/r/")
                .doesNotContain("Home");
        assertThat(count("link_code where contact_id = ?", dora.value())).isZero();
        assertThat(count("link_code where contact_id is null")).isEqualTo(1);
    }

    private static String text(Attachment file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Attachment file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            file.writing().to(out);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.toByteArray();
    }

    private List<String> lines(PrintPer per) {
        String file =
                byOwner(
                        () ->
                                text(
                                        prints.file(
                                                mailing,
                                                PrintWish.all(per, "https://crm.example", null))));
        return file.lines().skip(1).toList();
    }

    private ContactId live(String name, String street, CompanyId company) {
        return contacts.add(
                new ContactDetails(
                        name,
                        "Berg",
                        null,
                        List.of(),
                        List.of(),
                        company,
                        null,
                        Set.of(),
                        new Address(street, "Hamburg", null, "20095", "DE")));
    }

    private void run() {
        byOwner(() -> work.run(mailing.toString(), new TestProgress()));
    }
}
