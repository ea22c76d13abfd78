package org.tandemcrm.queue.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.lead.AttemptPlan;
import org.tandemcrm.lead.Bearings;
import org.tandemcrm.lead.ChannelReason;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.Usual;
import org.tandemcrm.lead.UsualSteps;
import org.tandemcrm.touch.Outcome;
import org.tandemcrm.web.Choice;

/** Gathers what the form needs in which a touch is logged from the queue. */
@Component
class LogPages {

    private final UsualSteps usual;

    LogPages(UsualSteps usual) {
        this.usual = usual;
    }

    /**
     * @param typed what was typed, if the form comes again
     */
    void fill(LeadId lead, Bearings bearings, @Nullable QueueForm typed, Model model) {
        QueueForm form = typed == null ? QueueForm.blank(bearings) : typed;
        AttemptPlan attempts = usual.attempts(lead);
        model.addAttribute("form", form);
        model.addAttribute("attempts", attempts);
        model.addAttribute("outcomes", outcomes(usual.of(lead, attempts, form.by())));
        model.addAttribute("channels", ChannelKey.all(bearings.refused()));
        model.addAttribute("reasons", ChannelReason.values());
        model.addAttribute("nexts", Choice.of(QueueForm.Next.class, QueueForm.Next::label));
    }

    private static List<OutcomeKey> outcomes(Map<Outcome, Usual> follows) {
        List<OutcomeKey> keys = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            keys.add(key(outcome, keys.size() + 1, follows.get(outcome)));
        }
        return keys;
    }

    private static OutcomeKey key(Outcome outcome, int digit, @Nullable Usual usual) {
        var step = usual == null ? null : usual.step();
        return new OutcomeKey(
                outcome.name(),
                outcome.label(),
                digit,
                usual == null ? null : counts(usual),
                step == null ? null : step.what(),
                step == null ? null : step.on());
    }

    /** As in "asked for a price, +40". */
    private static @Nullable String counts(Usual usual) {
        if (usual.counts() == null) {
            return null;
        }
        String label = usual.counts().label();
        return usual.points() == 0 ? label : "%s, %+.0f".formatted(label, usual.points());
    }
}
