package org.tandemcrm.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.campaign.Additions;
import org.tandemcrm.campaign.CampaignChannel;
import org.tandemcrm.campaign.CampaignDetails;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.campaign.MemberList;
import org.tandemcrm.campaign.MemberState;
import org.tandemcrm.campaign.NewMember;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ConsentPurpose;
import org.tandemcrm.contact.ConsentState;
import org.tandemcrm.contact.Consents;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.lead.LeadWorld;
import org.tandemcrm.shared.RuleBroken;

/** R3 holds for whom somebody puts on a list by hand, as for whom rules choose. */
class ByHandTests extends LeadWorld {

    @Autowired MemberList members;
    @Autowired Consents consents;

    CampaignId mailing;
    ContactId anna;

    @BeforeEach
    void plan() {
        anna = leads.person("Anna", "Berg");
        mailing =
                byOwner(
                        () ->
                                campaigns.plan(
                                        CampaignDetails.named(
                                                "Letter", CampaignChannel.PRINTED_MAIL)));
    }

    @Test
    void whoeverMayBeWrittenToIsAddedThoughAnAddressIsStillMissing() {
        byOwner(() -> members.note(mailing, anna, MemberState.TARGETED));
        assertThat(members.states(mailing)).containsOnlyKeys(MemberState.TARGETED);
    }

    @Test
    void warmAndHotPeopleAreLeftToSales() {
        ContactId warm = leads.person("Willi", "Berg");
        byOwner(() -> members.note(mailing, warm, MemberState.TARGETED));
        ContactId hot = desk.people(leads.hot("Hanna", NOW)).get(0);

        assertThat(refused(hot)).isEqualTo("not-for-marketing HOT");
        assertThat(byOwner(() -> members.add(mailing, List.of(hot, anna, warm))))
                .isEqualTo(new Additions(1, 1, Map.of(LeftOut.HOT.label(), 1)));
    }

    @Test
    void aRefusalIsToldAsSuch() {
        consents.set(anna, Channel.POST, ConsentPurpose.MAILING, ConsentState.REFUSED);
        assertThat(refused(anna)).isEqualTo("consent-refused OPTED_OUT");
    }

    @Test
    void nobodyGetsMoreMailingsThanTheCap() {
        IntStream.range(0, 4).forEach(this::mailed);
        assertThat(refused(anna)).isEqualTo("not-for-marketing OVER_CAP");
    }

    @Test
    void whatHappenedAlreadyIsKeptAndWhoeverIsOnTheListStays() {
        ContactId hot = desk.people(leads.hot("Hanna", NOW)).get(0);
        byOwner(() -> members.note(mailing, hot, MemberState.SENT));
        byOwner(() -> members.note(mailing, hot, MemberState.TARGETED));
        assertThat(members.states(mailing)).containsOnlyKeys(MemberState.SENT);
    }

    @Test
    void theListOfACampaignThatIsOverTellsOfThePast() {
        ContactId hot = desk.people(leads.hot("Hanna", NOW)).get(0);
        CampaignId past =
                byOwner(
                        () ->
                                campaigns.log(
                                        CampaignDetails.named("Past", CampaignChannel.PRINTED_MAIL),
                                        CampaignStatus.ENDED));
        byOwner(() -> members.note(past, hot, MemberState.TARGETED));
        assertThat(members.states(past)).containsOnlyKeys(MemberState.TARGETED);
    }

    private void mailed(int n) {
        CampaignId earlier =
                byOwner(
                        () ->
                                campaigns.log(
                                        CampaignDetails.named(
                                                "Earlier " + n, CampaignChannel.PRINTED_MAIL),
                                        CampaignStatus.RUNNING));
        byOwner(
                () ->
                        campaigns.target(
                                List.of(new NewMember(earlier, anna, MemberState.SENT, NOW))));
    }

    private String refused(ContactId person) {
        RuleBroken[] said = new RuleBroken[1];
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(
                        () -> byOwner(() -> members.note(mailing, person, MemberState.TARGETED)))
                .satisfies(e -> said[0] = e);
        return said[0].problem() + " " + said[0].details().get("reason");
    }
}
