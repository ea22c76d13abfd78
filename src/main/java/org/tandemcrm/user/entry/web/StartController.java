package org.tandemcrm.user.entry.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.Viewer;

/** Leads everybody to the page that they come for, and the first owner to the ways on. */
@Controller
class StartController {

    @Needs(Right.READ)
    @GetMapping("/")
    String start(Viewer me) {
        if (me.roles().contains(Role.OWNER)) {
            return "redirect:/dashboard";
        }
        return me.roles().contains(Role.SALESPERSON) || me.roles().contains(Role.MARKETER)
                ? "redirect:/start"
                : "redirect:/contacts";
    }

    @Needs(Right.MANAGE)
    @GetMapping("/welcome")
    String welcome() {
        return "user/welcome";
    }
}
