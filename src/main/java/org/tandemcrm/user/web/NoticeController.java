package org.tandemcrm.user.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Notices;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/** What the bell stands for: the reader's notices. */
@Controller
@Needs(Right.READ)
@RequestMapping("/notices")
class NoticeController {

    private static final int SHOWN = 200;

    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    @GetMapping
    String list(Viewer me, Model model) {
        model.addAttribute("notices", notices.latest(me.id(), SHOWN));
        model.addAttribute("unread", notices.unread(me.id()));
        return "user/notices";
    }

    /** Opens what the notice is about; it is read then. */
    @PostMapping("/{id}/reading")
    String read(@PathVariable UUID id, Viewer me) {
        return "redirect:" + notices.read(me.id(), id);
    }

    @PostMapping("/reading")
    String readAll(Viewer me) {
        notices.readAll(me.id());
        return "redirect:/notices";
    }
}
