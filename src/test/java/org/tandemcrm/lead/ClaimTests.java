package org.tandemcrm.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;

/** A lead is worked by one person at a time. */
class ClaimTests extends LeadWorld {

    private LeadId lead;

    @BeforeEach
    void aLeadInThePool() {
        lead = byOwner(() -> leads.warm("Anna", daysAgo(1)));
        byOwner(() -> book.assign(lead, null));
    }

    @Test
    void ofAHundredWhoClaimAtOnceOneWinsAndNinetyNineAreToldWhoDid() throws Exception {
        var claimants = new ArrayList<Callable<String>>();
        for (int i = 0; i < 100; i++) {
            UserId claimant = people.named("Claimant " + i, Role.SALESPERSON);
            claimants.add(() -> claimedBy(claimant));
        }
        var threads = Executors.newFixedThreadPool(20);
        List<String> answers = new ArrayList<>();
        try {
            for (var answer : threads.invokeAll(claimants)) {
                answers.add(answer.get());
            }
        } finally {
            threads.shutdown();
        }

        assertThat(answers).filteredOn("won"::equals).hasSize(1);
        assertThat(answers).filteredOn("already-claimed"::equals).hasSize(99);
        assertThat(count("claim where released_at is null")).isEqualTo(1);
    }

    private String claimedBy(UserId claimant) {
        try {
            people.as(claimant, () -> warmLeads.claim(lead));
            return "won";
        } catch (RuleBroken refused) {
            assertThat(refused.details()).containsKeys("claimedBy", "until");
            return refused.problem();
        }
    }

    @Test
    void whoeverHasTheClaimProlongsIt() {
        people.as(sal, () -> warmLeads.claim(lead));
        clock.forward(Duration.ofMinutes(20));

        var until = people.as(sal, () -> warmLeads.claim(lead));

        assertThat(until).isEqualTo(NOW.plus(Duration.ofMinutes(50)));
        assertThat(count("claim")).isEqualTo(1);
    }

    @Test
    void afterHalfAnHourAnotherMayHaveIt() {
        people.as(sal, () -> warmLeads.claim(lead));
        clock.forward(Duration.ofMinutes(30));

        people.as(tom, () -> warmLeads.claim(lead));

        assertThat(count("claim where released_at is not null")).isEqualTo(1);
    }

    @Test
    void aLeadThatSomebodyWorksOnIsNotOfferedToAnother() {
        people.as(sal, () -> warmLeads.claim(lead));

        assertThat(queueOf(sal)).containsExactly(lead);
        assertThat(queueOf(tom)).isEmpty();

        people.as(sal, () -> warmLeads.release(lead));
        assertThat(queueOf(tom)).containsExactly(lead);
    }

    @Test
    void anothersLeadIsNotTheirsToClaim() {
        byOwner(() -> book.assign(lead, sal));

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> people.as(tom, () -> warmLeads.claim(lead)))
                .matches(refused -> refused.problem().equals("not-yours"));
        people.as(owner, () -> warmLeads.claim(lead));
    }
}
