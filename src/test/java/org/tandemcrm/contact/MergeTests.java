package org.tandemcrm.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.deal.DealMother;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.lead.LeadBook;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.RunId;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

/** Two contacts become one with all that either has, and two again as they were. */
@ModuleTest
@CleanDatabase
class MergeTests {

    /** All that tells whose something is; what a merge itself adds is left out. */
    private static final String PICTURE =
            """
            select string_agg(line, E'\\n' order by line) from (
              select concat_ws('|', 'contact', contact_id, first_name, last_name, title, company_id,
                               tags, custom, search_text, deleted_at is null) as line from contact
               union all select concat_ws('|', 'email', contact_id, position, address) from contact_email
               union all select concat_ws('|', 'phone', contact_id, position, number) from contact_phone
               union all select concat_ws('|', 'consent', contact_id, channel, purpose, state) from consent
               union all select concat_ws('|', 'response', contact_id, response_id) from response
               union all select concat_ws('|', 'member', contact_id, campaign_id, state) from campaign_member
               union all select concat_ws('|', 'lead', contact_id, lead_id) from lead
               union all select concat_ws('|', 'part', contact_id, lead_id, role) from lead_stakeholder
               union all select concat_ws('|', 'evidence', contact_id, evidence_id) from evidence
               union all select concat_ws('|', 'heat', lead_id, heat, shown) from lead_heat
               union all select concat_ws('|', 'suppressed', count(*)) from suppression
               union all select concat_ws('|', 'touch', contact_id, touch_id) from touch
               union all select concat_ws('|', 'note', contact_id, ref) from timeline_entry
                          where kind <> 'CONSENT' and title not like 'Merge%') picture
            """;

    @Autowired MergeDesk desk;
    @Autowired ContactDirectory directory;
    @Autowired Consents consents;
    @Autowired Timeline timeline;
    @Autowired DealMother mother;
    @Autowired LeadBook leadBook;
    @Autowired LeadDesk leads;
    @Autowired UserMother users;
    @Autowired JdbcClient jdbc;

    private UserId owner;
    private ContactId anna;
    private ContactId again;

    @BeforeEach
    void oneWomanTwice() {
        owner = users.owner();
        anna = add("Anna", "Berg", "anna@hafen.example", "fair");
        again = add("A.", "Berg", "berg@hafen.example", "buyer");
    }

    @Test
    void whoStaysHasAllOfBoth() {
        CampaignId fair = mother.campaign("Fair");
        mother.response(fair, again, ResponseKind.ASKED_PRICE, mother.hourAgo());
        mother.response(fair, anna, ResponseKind.CLICKED, mother.hourAgo());
        place(fair, anna, "TARGETED");
        place(fair, again, "RESPONDED");
        LeadId lead = as(() -> leads.openLeadOf(again)).orElseThrow();
        as(() -> set(again, ConsentState.REFUSED));
        as(() -> set(anna, ConsentState.GIVEN));
        as(() -> noted(again, "Likes boats"));

        merge(Set.of(MergeField.NAME));

        ContactCard card = as(() -> directory.card(anna));
        assertThat(card.name()).isEqualTo("A. Berg");
        assertThat(card.emails()).containsExactly("anna@hafen.example", "berg@hafen.example");
        assertThat(card.tags()).containsExactlyInAnyOrder("fair", "buyer");
        assertThat(card.consents())
                .extracting(Consent::state)
                .containsExactly(ConsentState.REFUSED);
        assertThat(as(() -> leads.card(lead)).contactId()).isEqualTo(anna);
        assertThat(as(() -> timeline.of(List.of(anna), 50)))
                .extracting(TimelineItem::detail)
                .contains("Likes boats");
        assertThat(count("response where contact_id = '" + anna + "'")).isEqualTo(2);
        assertThat(jdbc.sql("select state from campaign_member").query(String.class).list())
                .as("one person has one place")
                .containsExactly("RESPONDED");
        assertThat(as(() -> directory.card(again)).deletedAt()).isNotNull();
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> as(() -> restored(again)));
    }

    @Test
    void takenBackEachHasWhatTheyHad() {
        CampaignId fair = mother.campaign("Fair");
        mother.response(fair, again, ResponseKind.ASKED_PRICE, mother.hourAgo());
        mother.response(fair, anna, ResponseKind.CLICKED, mother.hourAgo());
        place(fair, anna, "TARGETED");
        place(fair, again, "RESPONDED");
        LeadId omars = mother.hotLead("Omar", "Haddad");
        mother.stakeholder(omars, anna);
        mother.stakeholder(omars, again);
        as(() -> set(again, ConsentState.REFUSED));
        as(() -> noted(again, "Likes boats"));
        String before = picture();

        RunId merge = merge(Set.of(MergeField.NAME, MergeField.TITLE));
        assertThat(picture()).isNotEqualTo(before);
        assertThat(as(() -> leads.card(omars)).stakeholders()).hasSize(1);
        as(() -> desk.undo(merge));
        assertThat(picture()).isEqualTo(before);
        assertThat(as(() -> desk.of(anna))).isEmpty();
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> as(() -> desk.undo(merge)));
    }

    @Test
    void whatCameSinceStaysWithWhoStayed() {
        RunId merge = merge(Set.of());
        mother.response(mother.campaign("Fair"), anna, ResponseKind.ASKED_PRICE, mother.hourAgo());
        ContactCard card = as(() -> directory.card(anna));
        as(
                () -> {
                    directory.change(
                            anna, card.version(), ContactDetails.named("Anna", "Berg-Haddad"));
                    return 0;
                });
        as(() -> desk.undo(merge));
        assertThat(as(() -> directory.card(anna)).name()).isEqualTo("Anna Berg-Haddad");
        assertThat(as(() -> directory.card(again)).emails()).containsExactly("berg@hafen.example");
        assertThat(count("response where contact_id = '" + anna + "'")).isEqualTo(1);
    }

    @Test
    void anOlderViewAndOneContactTwiceAreRefused() {
        ContactCard seen = as(() -> directory.card(again));
        as(
                () -> {
                    directory.change(again, seen.version(), ContactDetails.named("Other", "Name"));
                    return 0;
                });
        long now = as(() -> directory.card(anna)).version();
        assertThatExceptionOfType(StaleEdit.class)
                .isThrownBy(
                        () ->
                                as(
                                        () ->
                                                desk.merge(
                                                        new MergeChoice(
                                                                again,
                                                                seen.version(),
                                                                anna,
                                                                now,
                                                                Set.of()))));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(
                        () ->
                                as(
                                        () ->
                                                desk.merge(
                                                        new MergeChoice(
                                                                anna, now, anna, now, Set.of()))));
        assertThat(as(() -> directory.card(again)).deletedAt()).isNull();
    }

    @Test
    void aLeadIsAboutSomebodyElseFromNowOnAndKeepsWhoItWasAbout() {
        LeadId lead = mother.hotLead(anna, mother.campaign("Fair"), mother.hourAgo());
        as(
                () -> {
                    leadBook.makeMain(lead, again);
                    return 0;
                });
        assertThat(as(() -> leads.card(lead)).contactId()).isEqualTo(again);
        assertThat(as(() -> leads.people(lead))).containsExactly(again, anna);
    }

    private RunId merge(Set<MergeField> taken) {
        return as(
                () ->
                        desk.merge(
                                new MergeChoice(
                                        again,
                                        directory.card(again).version(),
                                        anna,
                                        directory.card(anna).version(),
                                        taken)));
    }

    private ContactId add(String first, String last, String email, String tag) {
        return as(
                () ->
                        directory.add(
                                new ContactDetails(
                                        first,
                                        last,
                                        null,
                                        List.of(email),
                                        List.of(),
                                        null,
                                        null,
                                        Set.of(tag),
                                        Address.UNKNOWN)));
    }

    private int set(ContactId who, ConsentState state) {
        consents.set(who, Channel.EMAIL, ConsentPurpose.MAILING, state);
        return 0;
    }

    private int noted(ContactId who, String text) {
        timeline.note(who, text);
        return 0;
    }

    private int restored(ContactId who) {
        directory.restore(who);
        return 0;
    }

    private void place(CampaignId campaign, ContactId who, String state) {
        jdbc.sql(
                        """
                        insert into campaign_member
                               (campaign_member_id, campaign_id, contact_id, state, state_at, added_at)
                        values (gen_random_uuid(), ?, ?, ?, now(), now())
                        """)
                .params(campaign.value(), who.value(), state)
                .update();
    }

    private String picture() {
        return jdbc.sql(PICTURE).query(String.class).single();
    }

    private long count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Long.class).single();
    }

    private <T> T as(Supplier<T> work) {
        return users.as(owner, work);
    }
}
