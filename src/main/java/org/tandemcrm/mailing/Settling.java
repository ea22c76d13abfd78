package org.tandemcrm.mailing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignLinks;
import org.tandemcrm.campaign.MemberIntake;

/** The transaction after each letter: keeps what the mail server answered. */
@Component
class Settling {

    static final int MOST_TRIES = 5;
    private static final List<Duration> DELAYS =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofMinutes(30));

    private final LetterFates letters;
    private final MemberIntake members;
    private final ObjectProvider<CampaignLinks> links;
    private final Clock clock;

    Settling(
            LetterFates letters,
            MemberIntake members,
            ObjectProvider<CampaignLinks> links,
            Clock clock) {
        this.letters = letters;
        this.members = members;
        this.links = links;
        this.clock = clock;
    }

    /** Of a letter to one of a campaign's people: the member and the links learn it, too. */
    @Transactional
    public void settle(CampaignId campaign, DueLetter letter, SmtpLine.Answer answer) {
        LetterState state = settle(letter.id(), letter.attempts(), answer);
        if (state == LetterState.SENT || state == LetterState.UNKNOWN) {
            links.ifAvailable(
                    mint -> mint.sent(campaign, List.of(letter.contact()), clock.instant()));
        }
        if (state == LetterState.SENT) {
            members.sent(campaign, letter.contact());
        } else if (state == LetterState.REFUSED) {
            members.bounced(campaign, letter.contact());
        }
    }

    /** Keeps the answer; gives the state that the letter has by it. */
    @Transactional
    public LetterState settle(LetterId id, int triesBefore, SmtpLine.Answer answer) {
        return switch (answer.outcome()) {
            case TAKEN -> settled(id, LetterState.SENT, answer.words());
            case REFUSED -> settled(id, LetterState.REFUSED, answer.words());
            case UNKNOWN -> settled(id, LetterState.UNKNOWN, answer.words());
            case AWAY -> putOff(id, answer.words(), Duration.ZERO, false);
            case SHUT -> putOff(id, answer.words(), Duration.ofMinutes(1), false);
            case LATER -> later(id, triesBefore + 1, answer.words());
        };
    }

    private LetterState settled(LetterId id, LetterState state, String words) {
        letters.settle(id, state, state == LetterState.SENT ? null : words);
        return state;
    }

    private LetterState later(LetterId id, int tries, String words) {
        return tries >= MOST_TRIES
                ? settled(id, LetterState.REFUSED, "Put off %d times: %s".formatted(tries, words))
                : putOff(id, words, DELAYS.get(tries - 1), true);
    }

    private LetterState putOff(LetterId id, String words, Duration delay, boolean counts) {
        letters.putOff(id, words, delay, counts);
        return LetterState.WAITING;
    }
}
