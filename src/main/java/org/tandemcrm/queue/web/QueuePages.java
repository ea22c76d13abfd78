package org.tandemcrm.queue.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.audience.TaskList;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.QueueEntry;
import org.tandemcrm.lead.WarmLeads;
import org.tandemcrm.queue.QueueTally;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Users;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.Choice;

/** Gathers what the queue's screen shows. */
@Component
class QueuePages {

    private static final int MOST = 30;
    private static final int MOST_TASKS = 5;

    private final WarmLeads queue;
    private final QueueTally tally;
    private final FocusPages focus;
    private final TaskList tasks;
    private final Users users;

    QueuePages(WarmLeads queue, QueueTally tally, FocusPages focus, TaskList tasks, Users users) {
        this.tasks = tasks;
        this.queue = queue;
        this.tally = tally;
        this.focus = focus;
        this.users = users;
    }

    void show(Wanted wanted, Viewer me, Model model) {
        List<QueueEntry> entries = fill(wanted, me, model);
        Optional.ofNullable(wanted.lead())
                .or(() -> entries.stream().findFirst().map(QueueEntry::leadId))
                .ifPresent(lead -> focus.fill(lead, null, me, model));
    }

    /** The same screen with what was typed. */
    void again(LeadId lead, QueueForm form, Viewer me, Model model) {
        fill(new Wanted(lead, "me"), me, model);
        focus.fill(lead, form, me, model);
    }

    /** The screen with the first lead that is free, which is now the reader's for half an hour. */
    void next(Viewer me, Model model) {
        fill(new Wanted(null, "me"), me, model).stream()
                .map(QueueEntry::leadId)
                .filter(this::taken)
                .findFirst()
                .ifPresent(lead -> focus.fill(lead, null, me, model));
    }

    private boolean taken(LeadId lead) {
        try {
            queue.turnTo(lead);
            return true;
        } catch (RuleBroken anotherWasQuicker) {
            return false;
        }
    }

    private List<QueueEntry> fill(Wanted wanted, Viewer me, Model model) {
        List<QueueEntry> entries = queue.of(wanted.whose(me), MOST);
        model.addAttribute("entries", entries);
        model.addAttribute("tally", tally.of(wanted.whose(me), me.id()));
        model.addAttribute("assignee", wanted.assignee());
        model.addAttribute("tasks", tasks.of(me.id(), MOST_TASKS));
        model.addAttribute("taskCount", tasks.countOf(me.id()));
        if (me.may(Right.PLAN_CAMPAIGNS)) {
            model.addAttribute("queues", queues());
        }
        return entries;
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
