package org.tandemcrm.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.NewResponse;
import org.tandemcrm.campaign.ResponseBook;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ConsentPurpose;
import org.tandemcrm.contact.ConsentState;
import org.tandemcrm.contact.Consents;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.OptOuts;
import org.tandemcrm.deal.Closure;
import org.tandemcrm.deal.DealDetails;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.PastDeal;
import org.tandemcrm.deal.Pipeline;
import org.tandemcrm.deal.Stage;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.NewHandback;
import org.tandemcrm.touch.Direction;
import org.tandemcrm.touch.NewTouch;
import org.tandemcrm.touch.Outcome;
import org.tandemcrm.touch.TouchLog;
import org.tandemcrm.user.CurrentUser;

/** Where the scenes of the story are played, by the same verbs that pages and imports use. */
@Component
class Players {

    private static final String RIVAL = "Went with a rival";
    private static final List<String> LOST = List.of("Price", RIVAL, "Put off", "No budget");
    private static final List<String> NOTES =
            List.of(
                    "Delays cost them a customer last month.",
                    "Wants a fixed contact, not a hotline.",
                    "Compares us with the present supplier.",
                    "Needs an offer for the board.");
    private static final BigDecimal MARGIN = new BigDecimal("0.38");

    private final ResponseBook responses;
    private final TouchLog touches;
    private final LeadDesk leads;
    private final Pipeline pipeline;
    private final Wares wares;
    private final Consents consents;
    private final CurrentUser current;
    private final Firm firm;
    private final BuyerTalk talk;

    Players(
            ResponseBook responses,
            TouchLog touches,
            LeadDesk leads,
            Pipeline pipeline,
            Wares wares,
            Consents consents,
            CurrentUser current,
            Firm firm,
            BuyerTalk talk) {
        this.talk = talk;
        this.responses = responses;
        this.touches = touches;
        this.leads = leads;
        this.pipeline = pipeline;
        this.wares = wares;
        this.consents = consents;
        this.current = current;
        this.firm = firm;
    }

    /** They asked for mailings by email. */
    void subscribe(List<ContactId> readers) {
        for (ContactId reader : readers) {
            consents.set(reader, Channel.EMAIL, ConsentPurpose.MAILING, ConsentState.GIVEN);
        }
    }

    /** Takes back that somebody of the sample opted out, so that no trace of it is kept. */
    void welcomeAgain(ContactId person) {
        for (Channel channel : OptOuts.CHANNELS) {
            consents.set(person, channel, ConsentPurpose.MAILING, ConsentState.GIVEN);
        }
    }

    void respond(NewResponse response) {
        responses.bring(List.of(response));
    }

    void call(ContactId person, Instant at, boolean reached) {
        open(person)
                .ifPresent(
                        lead ->
                                touch(
                                        person,
                                        lead,
                                        Channel.PHONE,
                                        reached ? Outcome.TALKED : Outcome.LEFT_MESSAGE,
                                        at));
    }

    void meet(ContactId person, Instant at) {
        open(person).ifPresent(lead -> touch(person, lead, Channel.MEETING, Outcome.TALKED, at));
    }

    void handBack(ContactId person, Instant at, int dice) {
        HandbackReason[] reasons = HandbackReason.values();
        HandbackReason reason = reasons[dice % reasons.length];
        LocalDate until = reason == HandbackReason.TIMING ? day(at).plusMonths(3 + dice % 4) : null;
        withoutDeal(person)
                .ifPresent(
                        lead ->
                                leads.giveBack(
                                        lead,
                                        new NewHandback(reason, until, until != null, null, at)));
    }

    void close(ContactId person, Instant accepted, Instant closed, int amount, boolean won) {
        BigDecimal price = BigDecimal.valueOf(amount);
        Closure closure =
                won
                        ? new Closure.Won(price, margin(amount), day(closed))
                        : new Closure.Lost(
                                lost(amount),
                                lost(amount).equals(RIVAL) ? BuyerTalk.rival(amount) : null,
                                day(closed),
                                null);
        Steps steps = Steps.closed(accepted, closed, won, firm.calendar());
        deal(person, accepted, steps, amount, closure)
                .filter(deal -> won)
                .ifPresent(deal -> wares.promise(deal, day(closed), amount));
    }

    void keepOpen(ContactId person, Instant accepted, Instant now, int stage, int amount) {
        Steps steps = Steps.open(accepted, now, stage, firm.calendar());
        deal(person, accepted, steps, amount, null);
    }

    private static String lost(int amount) {
        return LOST.get(amount / 500 % LOST.size());
    }

    private Optional<DealId> deal(
            ContactId person,
            Instant accepted,
            Steps steps,
            int amount,
            @Nullable Closure closure) {
        Optional<LeadId> pursued = withoutDeal(person);
        pursued.ifPresent(lead -> talk.listen(lead, amount));
        return pursued.map(
                lead ->
                        pipeline.bring(
                                        List.of(
                                                new PastDeal(
                                                        lead,
                                                        accepted,
                                                        Stage.ACCEPTED,
                                                        details(lead, accepted, amount),
                                                        closure,
                                                        wares.basket(amount),
                                                        steps.moves())))
                                .get(0));
    }

    /** Stated where no lines are known that say what it cost. */
    private @Nullable BigDecimal margin(int amount) {
        return wares.basket(amount).isEmpty() ? BigDecimal.valueOf(amount).multiply(MARGIN) : null;
    }

    private DealDetails details(LeadId lead, Instant accepted, int amount) {
        return new DealDetails(
                "Freight contract " + leads.card(lead).number(),
                BigDecimal.valueOf(amount),
                margin(amount),
                day(accepted).plusDays(40),
                current.get().id(),
                null,
                BuyerTalk.rivals(amount));
    }

    private void touch(
            ContactId person, LeadId lead, Channel channel, Outcome outcome, Instant at) {
        String note = NOTES.get((int) (at.getEpochSecond() / 60 % NOTES.size()));
        touches.bring(
                List.of(
                        new NewTouch(
                                person,
                                lead.value(),
                                channel,
                                Direction.OUTBOUND,
                                outcome,
                                at,
                                outcome == Outcome.TALKED ? note : null,
                                null,
                                null,
                                null)));
    }

    private Optional<LeadId> open(ContactId person) {
        return leads.openLeadOf(person);
    }

    private Optional<LeadId> withoutDeal(ContactId person) {
        return open(person).filter(lead -> pipeline.ofLead(lead).isEmpty());
    }

    private LocalDate day(Instant at) {
        ZoneId zone = firm.zone();
        return LocalDate.ofInstant(at, zone);
    }
}
