package org.tandemcrm.user.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.job.JobCard;
import org.tandemcrm.job.JobId;
import org.tandemcrm.job.Jobs;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;

/** The pages of long work; they stand here because {@code job} knows nothing of rights. */
@Controller
class JobController {

    private final Jobs jobs;

    JobController(Jobs jobs) {
        this.jobs = jobs;
    }

    @Needs(Right.READ)
    @GetMapping("/jobs")
    String list(ListQuery query, Model model) {
        model.addAttribute("page", jobs.list(query));
        return "job/list";
    }

    @Needs(Right.EXPORT)
    @GetMapping("/jobs.csv")
    void csv(ListQuery query, HttpServletResponse response) {
        jobs.csv(query, response);
    }

    @Needs(Right.READ)
    @GetMapping("/jobs/{id}")
    String show(@PathVariable JobId id, Model model) {
        model.addAttribute("job", jobs.view(id));
        return "job/show";
    }

    /** The part that changes, asked for again and again while the work runs. */
    @Needs(Right.READ)
    @GetMapping(path = "/jobs/{id}", headers = "HX-Request=true")
    String standing(@PathVariable JobId id, Model model) {
        model.addAttribute("job", jobs.view(id));
        return "job/show :: standing";
    }

    @Needs(Right.READ)
    @PostMapping("/jobs/{id}/cancel")
    String cancel(@PathVariable JobId id, RedirectAttributes flash) {
        jobs.cancel(id);
        JobCard job = jobs.view(id);
        Notice.success(
                flash,
                job.isOver()
                        ? "It is over."
                        : "It stops after its present batch. What is done so far is kept.");
        return "redirect:/jobs/" + id;
    }

    @Needs(Right.READ)
    @PostMapping("/jobs/{id}/again")
    String again(@PathVariable JobId id, RedirectAttributes flash) {
        jobs.again(id);
        Notice.success(flash, "It goes on from where it stopped.");
        return "redirect:/jobs/" + id;
    }
}
