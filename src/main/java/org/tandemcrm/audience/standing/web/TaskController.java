package org.tandemcrm.audience.standing.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.audience.TaskList;
import org.tandemcrm.audience.standing.StandingDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.Notice;

/** What standing campaigns ask the reader to do, on one page and ticked off from wherever it is. */
@Controller
class TaskController {

    private static final int MOST = 200;
    private static final int MOST_ENDED = 50;

    private final TaskList tasks;
    private final StandingDesk desk;

    TaskController(TaskList tasks, StandingDesk desk) {
        this.tasks = tasks;
        this.desk = desk;
    }

    @Needs(Right.READ)
    @GetMapping("/tasks")
    String show(Viewer me, Model model) {
        model.addAttribute("tasks", tasks.of(me.id(), MOST));
        model.addAttribute("count", tasks.countOf(me.id()));
        model.addAttribute("ended", tasks.endedOf(me.id(), MOST_ENDED));
        return "audience/task-list";
    }

    /**
     * @param back the page on which it was ticked off: the reader stays there
     */
    @Needs(Right.LOG_RESPONSES)
    @PostMapping("/campaigns/{id}/standing/tasks/{task}/done")
    String did(
            @PathVariable CampaignId id,
            @PathVariable UUID task,
            @RequestParam(required = false) @Nullable String back,
            RedirectAttributes flash) {
        desk.did(id, task);
        Notice.success(flash, "Done.");
        return "redirect:" + home(id, back);
    }

    /** The person goes on without it. */
    @Needs(Right.LOG_RESPONSES)
    @PostMapping("/campaigns/{id}/standing/tasks/{task}/skipping")
    String skip(
            @PathVariable CampaignId id,
            @PathVariable UUID task,
            @RequestParam(required = false) @Nullable String back,
            RedirectAttributes flash) {
        desk.skip(id, task);
        Notice.success(flash, "Skipped: they go on to the next step without it.");
        return "redirect:" + home(id, back);
    }

    private static String home(CampaignId id, @Nullable String back) {
        return back != null && isOurs(back) ? back : "/campaigns/" + id + "/standing";
    }

    /** Only the pages that show tasks: whatever else is asked for leads nowhere. */
    private static boolean isOurs(String back) {
        return back.matches("/(tasks|queue|contacts/[0-9a-f-]{36})");
    }
}
