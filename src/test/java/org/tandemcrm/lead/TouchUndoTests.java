package org.tandemcrm.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.MemberList;
import org.tandemcrm.campaign.NewResponse;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.touch.Direction;
import org.tandemcrm.touch.NewTouch;
import org.tandemcrm.touch.NextStep;
import org.tandemcrm.touch.Outcome;
import org.tandemcrm.touch.TouchId;
import org.tandemcrm.touch.TouchUndo;
import org.tandemcrm.user.UserId;

/** A touch can be taken back for a minute, and then nothing of it is left but the journal. */
class TouchUndoTests extends LeadWorld {

    /** What only grows, and what runs beside the work of people. */
    private static final Set<String> BESIDE =
            Set.of(
                    "lead_change",
                    "buyer_change",
                    "approach_change",
                    "change_entry",
                    // A turn that was handed out stays so, like a number of a sequence.
                    "assignment_turn",
                    "touch_undo",
                    "user_session",
                    "user_session_attributes",
                    "scheduled_tasks",
                    "event_publication",
                    "flyway_schema_history");

    @Autowired TouchUndo undo;
    @Autowired CallBook calls;
    @Autowired MemberList members;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void everyTableIsAsItWasBefore(long seed) {
        var random = new Random(seed);
        LeadId lead = someLead(random);
        UserId by = random.nextBoolean() ? sal : owner;
        if (random.nextBoolean()) {
            people.as(by, () -> warmLeads.claim(lead));
        }
        clock.forward(Duration.ofMinutes(1 + random.nextInt(90)));
        Map<String, List<String>> before = allTables();

        TouchId touch = people.as(by, () -> desk.log(lead, someTouch(lead, random)));
        assertThat(allTables()).as("seed %d", seed).isNotEqualTo(before);
        clock.forward(Duration.ofSeconds(1 + random.nextInt(58)));
        people.as(by, () -> undo.takeBack(touch));

        allTables()
                .forEach(
                        (table, rows) ->
                                assertThat(rows)
                                        .as("%s, seed %d", table, seed)
                                        .isEqualTo(before.get(table)));
        assertThat(count("change_entry where table_name = 'touch' and action = 'DELETE'"))
                .isEqualTo(1);
    }

    @Test
    void whatIsUndoneCanBeLoggedAnew() {
        LeadId lead = byOwner(() -> leads.warm("Anna", daysAgo(1)));
        byOwner(() -> book.assign(lead, sal));
        TouchId touch = people.as(sal, () -> desk.log(lead, email(lead, Outcome.ASKED_PRICE)));
        assertThat(card(lead).temperature()).isEqualTo(Temperature.HOT);

        people.as(sal, () -> undo.takeBack(touch));
        assertThat(card(lead).temperature()).isEqualTo(Temperature.WARM);
        people.as(sal, () -> desk.log(lead, email(lead, Outcome.ASKED_PRICE)));

        assertThat(card(lead).temperature()).isEqualTo(Temperature.HOT);
        assertThat(count("touch")).isEqualTo(1);
    }

    @Test
    void afterTheMinuteItStays() {
        LeadId lead = byOwner(() -> leads.warm("Anna", daysAgo(1)));
        TouchId touch = byOwner(() -> desk.log(lead, email(lead, Outcome.TALKED)));
        clock.forward(Duration.ofSeconds(61));

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> byOwner(() -> undo.takeBack(touch)))
                .matches(refused -> refused.problem().equals("too-late"));
        assertThat(count("touch")).isEqualTo(1);
    }

    @Test
    void anothersTouchIsNotTheirsToTakeBack() {
        LeadId lead = byOwner(() -> leads.warm("Anna", daysAgo(1)));
        TouchId touch = byOwner(() -> desk.log(lead, email(lead, Outcome.TALKED)));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(sal, () -> undo.takeBack(touch)));
    }

    @Test
    void aLeadThatSomebodyHandedOnMeanwhileKeepsTheTouch() {
        LeadId lead = byOwner(() -> leads.warm("Anna", daysAgo(1)));
        byOwner(() -> book.assign(lead, sal));
        TouchId touch = people.as(sal, () -> desk.log(lead, email(lead, Outcome.TALKED)));
        byOwner(() -> book.assign(lead, tom));

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> people.as(sal, () -> undo.takeBack(touch)))
                .matches(refused -> refused.problem().equals("touch-stays"));
        assertThat(card(lead).assigneeId()).isEqualTo(tom);
        assertThat(count("touch")).isEqualTo(1);
    }

    @Test
    void aLeadThatSomebodyElseWorksOnMeanwhileKeepsTheTouch() {
        LeadId lead = byOwner(() -> leads.warm("Anna", daysAgo(1)));
        byOwner(() -> book.assign(lead, sal));
        TouchId touch = people.as(sal, () -> desk.log(lead, email(lead, Outcome.TALKED)));
        byOwner(() -> warmLeads.claim(lead));

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> people.as(sal, () -> undo.takeBack(touch)))
                .matches(refused -> refused.problem().equals("already-claimed"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void aCallIsTakenBackWithItsResponseAndTheLeadThatItOpened(long seed) {
        var random = new Random(seed);
        ContactId anna =
                random.nextBoolean()
                        ? byOwner(() -> leads.person("Anna", "Berg"))
                        : byOwner(() -> desk.people(someLead(random)).get(0));
        CampaignId campaign = byOwner(() -> leads.campaign("Spring fair"));
        if (random.nextBoolean()) {
            byOwner(() -> members.add(campaign, List.of(anna)));
        }
        clock.forward(Duration.ofMinutes(1 + random.nextInt(90)));
        Map<String, List<String>> before = allTables();

        TouchId call = people.as(sal, () -> call(anna, random.nextInt(3) == 0 ? null : campaign));
        assertThat(allTables()).as("seed %d", seed).isNotEqualTo(before);
        clock.forward(Duration.ofSeconds(1 + random.nextInt(58)));
        people.as(sal, () -> undo.takeBack(call));

        assertThat(allTables()).as("seed %d", seed).isEqualTo(before);
    }

    @Test
    void aLeadThatBeganWithACallAndOfWhichMoreIsKnownMeanwhileStays() {
        ContactId anna = byOwner(() -> leads.person("Anna", "Berg"));
        TouchId call = people.as(sal, () -> call(anna, null));
        LeadId lead = byOwner(() -> desk.openLeadOf(anna)).orElseThrow();
        var details = new LeadDetails("Forklifts", null, null, null);
        byOwner(() -> book.change(lead, desk.card(lead).version(), details));

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> people.as(sal, () -> undo.takeBack(call)))
                .matches(refused -> refused.problem().equals("touch-stays"));
        assertThat(card(lead).interest()).isEqualTo("Forklifts");
        assertThat(count("touch")).isEqualTo(1);
    }

    @Test
    void aLeadThatBeganWithACallAndHeardMoreMeanwhileStays() {
        ContactId anna = byOwner(() -> leads.person("Anna", "Berg"));
        CampaignId campaign = byOwner(() -> leads.campaign("Spring fair"));
        TouchId call = people.as(sal, () -> call(anna, campaign));
        LeadId lead = byOwner(() -> desk.openLeadOf(anna)).orElseThrow();
        var need = new NewFact(EvidenceKind.NEED_GIVEN, clock.instant(), "Two forklifts");
        byOwner(() -> temperatures.note(lead, need));

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> people.as(sal, () -> undo.takeBack(call)))
                .matches(refused -> refused.problem().equals("touch-stays"));
        assertThat(count("response")).isEqualTo(1);
        assertThat(count("evidence")).isEqualTo(2);
    }

    private TouchId call(ContactId caller, @Nullable CampaignId heardOf) {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return calls.take(
                new NewTouch(
                        caller,
                        null,
                        Channel.PHONE,
                        Direction.INBOUND,
                        Outcome.TALKED,
                        now,
                        "Wants a price",
                        new NextStep("Send the price", day.plusDays(1), null),
                        null,
                        null),
                heardOf == null
                        ? null
                        : new NewResponse(
                                heardOf, caller, ResponseKind.CALLED, Channel.PHONE, now, null));
    }

    private LeadId someLead(Random random) {
        LeadId lead =
                byOwner(
                        () ->
                                switch (random.nextInt(4)) {
                                    case 0 -> leads.cold("Anna", daysAgo(40));
                                    case 1 -> leads.hot("Anna", ago(Duration.ofMinutes(20)));
                                    case 2 -> leads.warm("Anna", ago(Duration.ofMinutes(20)));
                                    default -> leads.warm("Anna", daysAgo(20));
                                });
        switch (random.nextInt(3)) {
            case 0 -> byOwner(() -> book.assign(lead, sal));
            case 1 -> byOwner(() -> book.assign(lead, null));
            default -> {
                byOwner(() -> book.assign(lead, sal));
                NewTouch t = email(lead, Outcome.OTHER);
                byOwner(() -> desk.log(lead, because("Met by chance", promising(t))));
            }
        }
        return lead;
    }

    private NewTouch someTouch(LeadId lead, Random random) {
        Channel[] channels = {Channel.EMAIL, Channel.PHONE, Channel.MEETING, Channel.VISIT};
        NewTouch touch =
                leads.touch(
                        lead,
                        channels[random.nextInt(channels.length)],
                        random.nextInt(3) == 0 ? Direction.INBOUND : Direction.OUTBOUND,
                        Outcome.values()[random.nextInt(Outcome.values().length)],
                        clock.instant());
        return because("So it was", random.nextBoolean() ? promising(touch) : touch);
    }

    private NewTouch promising(NewTouch t) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return with(t, new NextStep("Call", day.plusDays(1), null), null);
    }

    private static NewTouch because(String reason, NewTouch t) {
        return with(t, t.nextStep(), reason);
    }

    private static NewTouch with(NewTouch t, @Nullable NextStep step, @Nullable String reason) {
        return new NewTouch(
                t.contactId(),
                t.pursuit(),
                t.channel(),
                t.direction(),
                t.outcome(),
                t.occurredAt(),
                t.note(),
                step,
                reason,
                reason);
    }

    private NewTouch email(LeadId lead, Outcome outcome) {
        return leads.touch(lead, Channel.EMAIL, Direction.OUTBOUND, outcome, clock.instant());
    }

    /** Every row of every table, as a document without the version of a lead, which only grows. */
    private Map<String, List<String>> allTables() {
        Map<String, List<String>> rows = new TreeMap<>();
        List<String> tables =
                jdbc.sql(
                                """
                                select table_name from information_schema.tables
                                 where table_schema = current_schema() and table_type = 'BASE TABLE'
                                """)
                        .query(String.class)
                        .list();
        for (String table : tables) {
            if (!BESIDE.contains(table)) {
                rows.put(
                        table,
                        new ArrayList<>(
                                jdbc.sql(
                                                "select (to_jsonb(t) - 'version')::text as r from %s t order by r"
                                                        .formatted(table))
                                        .query(String.class)
                                        .list()));
            }
        }
        return rows;
    }
}
