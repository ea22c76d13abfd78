package org.tandemcrm.user.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/** Leads to the first of the settings that the reader may change. */
@Controller
class SettingsController {

    @Needs(Right.READ)
    @GetMapping("/settings")
    String first(Viewer me) {
        return me.may(Right.MANAGE) ? "redirect:/settings/company" : "redirect:/account";
    }
}
