package org.tandemcrm.queue.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.QueueEntry;
import org.tandemcrm.lead.WarmLeads;
import org.tandemcrm.queue.QueueTally;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Users;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.Choice;

/** Gathers what the queue's screen shows. */
@Component
class QueuePages {

    private static final int MOST = 100;

    private final WarmLeads queue;
    private final QueueTally tally;
    private final FocusPages focus;
    private final Users users;

    QueuePages(WarmLeads queue, QueueTally tally, FocusPages focus, Users users) {
        this.queue = queue;
        this.tally = tally;
        this.focus = focus;
        this.users = users;
    }

    void show(Wanted wanted, Viewer me, Model model) {
        LeadId chosen = fill(wanted, me, model);
        if (chosen != null) {
            focus.fill(chosen, model);
        }
    }

    /** The same screen with what was typed. */
    String again(LeadId lead, QueueForm form, Viewer me, Model model) {
        fill(new Wanted(lead, "me"), me, model);
        focus.fill(lead, model);
        model.addAttribute("form", form);
        return "queue/show";
    }

    private @Nullable LeadId fill(Wanted wanted, Viewer me, Model model) {
        List<QueueEntry> entries = queue.of(wanted.whose(me), MOST);
        model.addAttribute("entries", entries);
        model.addAttribute("more", entries.size() == MOST);
        model.addAttribute("runningOut", tally.runningOut(entries));
        model.addAttribute("doneToday", tally.doneToday(me.id()));
        model.addAttribute("assignee", wanted.assignee());
        if (me.may(Right.PLAN_CAMPAIGNS)) {
            model.addAttribute("queues", queues());
        }
        return Optional.ofNullable(wanted.lead())
                .or(() -> entries.stream().findFirst().map(QueueEntry::leadId))
                .orElse(null);
    }

    private List<Choice> queues() {
        return Stream.concat(
                        Stream.of(
                                new Choice("me", "My own and the pool"),
                                new Choice("any", "Everybody's")),
                        users.active().stream()
                                .filter(person -> person.may(Right.WORK_LEADS))
                                .map(p -> new Choice(p.id().toString(), p.name())))
                .toList();
    }
}
