package org.tandemcrm.dashboard.digest.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.dashboard.digest.DigestDesk;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;

/** What the Monday letter says, and whether it shall come. */
@Controller
@RequestMapping("/digest")
@Needs(Right.MANAGE)
class DigestController {

    private final DigestDesk desk;

    DigestController(DigestDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("digest", desk.preview());
        model.addAttribute("wanted", desk.isWanted());
        model.addAttribute("ready", desk.isReady());
        return "dashboard/digest";
    }

    @PostMapping
    String want(@RequestParam(defaultValue = "false") boolean wanted, RedirectAttributes flash) {
        desk.want(wanted);
        Notice.success(
                flash,
                wanted
                        ? "The summary comes to you on Monday mornings."
                        : "No summary comes to you any more.");
        return "redirect:/digest";
    }
}
