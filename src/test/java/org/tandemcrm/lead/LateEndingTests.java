package org.tandemcrm.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;

/** It does not matter whether the end of a lead or the answers after it become known first. */
class LateEndingTests extends LeadWorld {

    @Test
    void answersAfterAnEndThatIsRecordedLateOpenTheNextPursuit() {
        ContactId anna = byOwner(() -> leads.person("Anna", "Berg"));
        LeadId first = answered(anna, 10);
        answered(anna, 2);

        byOwner(() -> desk.conclude(first, LeadOutcome.WON, daysAgo(5)));

        LeadId next = byOwner(() -> desk.openLeadOf(anna)).orElseThrow();
        assertThat(next).isNotEqualTo(first);
        assertThat(card(next).openedAt()).isEqualTo(daysAgo(2));
        assertThat(card(next).temperature()).isEqualTo(Temperature.WARM);
        assertThat(queueOf(card(next).assigneeId())).contains(next);
        assertThat(count("evidence where lead_id = ?", first.value())).isEqualTo(1);
    }

    @Test
    void bothOrdersGiveTheSameTemperatures() {
        ContactId anna = byOwner(() -> leads.person("Anna", "Berg"));
        LeadId endedLate = answered(anna, 10);
        answered(anna, 2);
        byOwner(() -> desk.conclude(endedLate, LeadOutcome.LOST, daysAgo(5)));

        ContactId ben = byOwner(() -> leads.person("Ben", "Berg"));
        LeadId endedAtOnce = answered(ben, 10);
        byOwner(() -> desk.conclude(endedAtOnce, LeadOutcome.LOST, daysAgo(5)));
        answered(ben, 2);

        assertThat(changesOf(endedLate)).isEqualTo(changesOf(endedAtOnce));
        assertThat(changesOf(openOf(anna))).isEqualTo(changesOf(openOf(ben)));
    }

    @Test
    void anEndAfterAllAnswersLeavesThemWhereTheyAre() {
        ContactId anna = byOwner(() -> leads.person("Anna", "Berg"));
        LeadId lead = answered(anna, 10);

        byOwner(() -> desk.conclude(lead, LeadOutcome.WON, daysAgo(5)));

        assertThat(byOwner(() -> desk.openLeadOf(anna))).isEmpty();
        assertThat(count("evidence where lead_id = ?", lead.value())).isEqualTo(1);
    }

    @Test
    void anEndThatIsPutLaterTakesBackWhatOnlyAnswersHadOpened() {
        ContactId anna = byOwner(() -> leads.person("Anna", "Berg"));
        LeadId first = answered(anna, 10);
        byOwner(() -> desk.conclude(first, LeadOutcome.WON, daysAgo(5)));
        LeadId next = answered(anna, 3);

        byOwner(() -> desk.conclude(first, LeadOutcome.WON, daysAgo(2)));

        assertThat(count("evidence where lead_id = ?", first.value())).isEqualTo(2);
        assertThat(byOwner(() -> desk.openLeadOf(anna))).isEmpty();
        assertThat(count("queue_place where lead_id = ?", next.value())).isZero();
        assertThat(count("lead_clock where lead_id = ? and stopped_at is null", next.value()))
                .isZero();

        ContactId ben = byOwner(() -> leads.person("Ben", "Berg"));
        LeadId endedRightly = answered(ben, 10);
        answered(ben, 3);
        byOwner(() -> desk.conclude(endedRightly, LeadOutcome.WON, daysAgo(2)));
        assertThat(changesOf(first)).isEqualTo(changesOf(endedRightly));
    }

    @Test
    void whatIsAnsweredAfterTheLaterEndKeepsItsPursuit() {
        ContactId anna = byOwner(() -> leads.person("Anna", "Berg"));
        LeadId first = answered(anna, 10);
        byOwner(() -> desk.conclude(first, LeadOutcome.WON, daysAgo(5)));
        answered(anna, 3);
        LeadId next = answered(anna, 1);

        byOwner(() -> desk.conclude(first, LeadOutcome.WON, daysAgo(2)));

        assertThat(openOf(anna)).isEqualTo(next);
        assertThat(card(next).openedAt()).isEqualTo(daysAgo(1));
        assertThat(count("evidence where lead_id = ?", next.value())).isEqualTo(1);
    }

    @Test
    void aPursuitThatSomebodyWorkedStaysWhatItIs() {
        ContactId anna = byOwner(() -> leads.person("Anna", "Berg"));
        LeadId first = answered(anna, 10);
        byOwner(() -> desk.conclude(first, LeadOutcome.WON, daysAgo(5)));
        LeadId next = answered(anna, 3);
        write(next);

        byOwner(() -> desk.conclude(first, LeadOutcome.WON, daysAgo(2)));

        assertThat(openOf(anna)).isEqualTo(next);
        assertThat(count("evidence where lead_id = ?", first.value())).isEqualTo(1);
    }

    private LeadId openOf(ContactId contact) {
        return byOwner(() -> desk.openLeadOf(contact)).orElseThrow();
    }

    private LeadId answered(ContactId contact, int daysAgo) {
        return byOwner(
                () -> {
                    CampaignId mailing = leads.campaign("Mailing " + List.of(contact, daysAgo));
                    leads.answered(
                            contact,
                            mailing,
                            ResponseKind.REPLIED,
                            Channel.EMAIL,
                            daysAgo(daysAgo));
                    return desk.openLeadOf(contact).orElseThrow();
                });
    }
}
