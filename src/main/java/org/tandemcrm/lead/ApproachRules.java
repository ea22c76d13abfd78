package org.tandemcrm.lead;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.firm.ColdPolicy;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.touch.NewTouch;
import org.tandemcrm.touch.Outcome;

/** Judges an approach by the rules of cold leads and of the channel they came by. */
@Component
class ApproachRules {

    /** Where they spoke with us a next step may be agreed. */
    private static final Set<Outcome> SPOKE =
            EnumSet.of(Outcome.TALKED, Outcome.MEETING_SET, Outcome.ASKED_PRICE, Outcome.NOT_NOW);

    private final ColdRule cold;
    private final ChannelRule channel;
    private final LeadHeads heads;
    private final Measures measures;

    ApproachRules(ColdRule cold, ChannelRule channel, LeadHeads heads, Measures measures) {
        this.cold = cold;
        this.channel = channel;
        this.heads = heads;
        this.measures = measures;
    }

    /** Whether the rule of cold leads speaks against it, reason or not. */
    boolean isCold(Approach approach) {
        return cold.holdsBack(approach);
    }

    boolean leavesTheirChannel(Approach approach) {
        return channel.leftBy(approach).isPresent();
    }

    /** RuleBroken "cold-lead" or InvalidInput "channel-reason-missing". */
    void check(Approach approach, NewTouch touch) {
        boolean plansAlone = touch.nextStep() != null && !SPOKE.contains(touch.outcome());
        if ((touch.coldReason() == null || plansAlone)
                && measures.firm().coldPolicy() == ColdPolicy.BLOCK
                && cold.holdsBack(approach)) {
            String name = heads.of(approach.lead()).name();
            throw touch.coldReason() == null ? cold(name) : unplanned(name);
        }
        if (touch.channelReason() == null) {
            channel.leftBy(approach)
                    .ifPresent(
                            came -> {
                                throw reasonMissing(came, approach.channel());
                            });
        }
    }

    static RuleBroken cold(String name) {
        return new RuleBroken(
                "cold-lead",
                "%s is still cold. Marketing warms first: add them to a campaign, or record what they said if they came to you. If you reached them all the same, say why."
                        .formatted(name));
    }

    private static RuleBroken unplanned(String name) {
        return new RuleBroken(
                "cold-lead",
                "%s is still cold and agreed to nothing, so no next step is planned. Leave it out; marketing warms first."
                        .formatted(name));
    }

    private static InvalidInput reasonMissing(Channel came, Channel chosen) {
        return new InvalidInput(
                "channel-reason-missing",
                List.of(
                        new Flaw(
                                "channelReason",
                                "They came by %s. Say in a word why %s instead."
                                        .formatted(
                                                came.label().toLowerCase(Locale.ROOT),
                                                chosen == Channel.PHONE
                                                        ? "you call"
                                                        : "you visit"))));
    }
}
