package org.tandemcrm.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.NewResponse;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.firm.WorkingCalendar;

/**
 * What happens in the sample, told in the order of time: who answered what, and what came of it.
 */
final class Story {

    private static final int HOURS = 24;
    private static final Set<ResponseKind> GLANCES =
            EnumSet.of(ResponseKind.CLICKED, ResponseKind.SCANNED, ResponseKind.OTHER);

    /** A moment of the story and what is done at it. */
    private record Scene(Instant at, int order, Runnable play) {}

    private final PriorityQueue<Scene> scenes =
            new PriorityQueue<>(Comparator.comparing(Scene::at).thenComparing(Scene::order));
    private final Random random;
    private final Instant now;
    private final Players players;
    private final WorkingCalendar office;
    private final CampaignId calculator;
    private final Instant calculatorSince;
    private int order;

    /**
     * @param office when sales is at work
     * @param calculator the campaign by which customers come back
     * @param since when it began
     */
    Story(
            Random random,
            Instant now,
            WorkingCalendar office,
            Players players,
            CampaignId calculator,
            Instant since) {
        this.calculator = calculator;
        this.calculatorSince = since;
        this.random = random;
        this.now = now;
        this.office = office;
        this.players = players;
    }

    /** Those who answer a campaign, each at a time while it ran. */
    void tell(Act act, CampaignId campaign, List<ContactId> audience) {
        for (ContactId person : audience) {
            if (random.nextInt(1_000) < act.response()) {
                Instant at = answered(act);
                if (at.isBefore(now)) {
                    answer(act, campaign, person, at);
                }
            }
        }
    }

    /**
     * Plays every scene in the order of time.
     *
     * @param between what is done after each
     */
    void play(Runnable between) {
        while (!scenes.isEmpty()) {
            scenes.remove().play().run();
            between.run();
        }
    }

    private void answer(Act act, CampaignId campaign, ContactId person, Instant at) {
        var kind = act.kinds().get(random.nextInt(act.kinds().size()));
        NewResponse response = new NewResponse(campaign, person, kind, act.answeredBy(), at, null);
        boolean serious = random.nextInt(100) < act.serious();
        long seed = random.nextLong();
        at(at, () -> players.respond(response));
        if (serious) {
            pursue(person, kind, asked(response, new Random(seed)), new Random(seed));
        }
    }

    /** When they asked to hear more: who only clicked or looked writes a little later. */
    private Instant asked(NewResponse response, Random luck) {
        if (!GLANCES.contains(response.kind())) {
            return response.occurredAt();
        }
        Instant at = response.occurredAt().plus(Duration.ofHours(1 + luck.nextInt(40)));
        NewResponse reply =
                new NewResponse(
                        response.campaignId(),
                        response.contactId(),
                        ResponseKind.REPLIED,
                        Channel.EMAIL,
                        at,
                        null);
        at(at, () -> players.respond(reply));
        return at;
    }

    /** Sales talks with somebody who is serious: a deal, a hand-back, or nothing yet. */
    private void pursue(ContactId person, ResponseKind kind, Instant answered, Random luck) {
        Instant first = office.plus(answered, Duration.ofMinutes(10 + luck.nextInt(600)));
        Instant second = office.plus(first, Duration.ofMinutes(900 + luck.nextInt(2_000)));
        at(first, () -> players.call(person, first, luck.nextInt(3) > 0));
        at(second, () -> players.meet(person, second));
        Instant accepted = second.plus(Duration.ofHours(2));
        int fate = luck.nextInt(100);
        if (fate < 14) {
            Instant back = second.plus(Duration.ofDays(3));
            at(back, () -> players.handBack(person, back, luck.nextInt(100)));
            return;
        }
        Instant closed = accepted.plus(Duration.ofDays(14 + luck.nextInt(50)));
        int amount = 2_000 + 500 * luck.nextInt(44);
        if (closed.isBefore(now)) {
            boolean won = fate < buyers(kind);
            at(closed, () -> players.close(person, accepted, closed, amount, won));
            if (won && luck.nextInt(2) == 0) {
                comeBack(person, closed.plus(Duration.ofDays(30 + luck.nextInt(50))), luck);
            }
        } else if (accepted.isBefore(now)) {
            at(now, () -> players.keepOpen(person, accepted, now, luck.nextInt(4), amount));
        }
    }

    /** A happy customer asks again, by the calculator on the web once it is there. */
    private void comeBack(ContactId person, Instant at, Random luck) {
        if (at.isAfter(now) || at.isBefore(calculatorSince)) {
            return;
        }
        NewResponse response =
                new NewResponse(
                        calculator, person, ResponseKind.ASKED_PRICE, Channel.WEB, at, null);
        at(at, () -> players.respond(response));
        pursue(person, response.kind(), at, luck);
    }

    /** So many of a hundred buy at last: the more they asked for, the more. */
    private static int buyers(ResponseKind kind) {
        return switch (kind) {
            case ASKED_PRICE, REFERRED -> 84;
            case CALLED, REPLIED -> 64;
            case FORM, ATTENDED -> 48;
            case CLICKED, SCANNED, HEARD, OTHER -> 32;
        };
    }

    private void at(Instant when, Runnable play) {
        if (!when.isAfter(now)) {
            scenes.add(new Scene(when, order++, play));
        }
    }

    private Instant answered(Act act) {
        int hours = Math.min(act.days(), Math.max(1, act.startsDaysAgo())) * HOURS;
        return now.minus(Duration.ofDays(act.startsDaysAgo()))
                .plus(Duration.ofHours(random.nextInt(Math.max(1, hours))))
                .plus(Duration.ofMinutes(random.nextInt(60)));
    }

    /** A repeatable choice of so many of the people. */
    static List<ContactId> pick(List<ContactId> people, int count, Random random) {
        List<ContactId> shuffled = new ArrayList<>(people);
        java.util.Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, Math.min(count, shuffled.size())));
    }
}
