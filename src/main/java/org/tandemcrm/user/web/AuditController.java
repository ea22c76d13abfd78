package org.tandemcrm.user.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.SecurityLog;

/** The security log, for owners. */
@Controller
class AuditController {

    private static final int LINES = 100;

    private final SecurityLog log;

    AuditController(SecurityLog log) {
        this.log = log;
    }

    @Needs(Right.MANAGE)
    @GetMapping("/settings/audit")
    String list(@RequestParam(required = false) @Nullable Long before, Model model) {
        List<SecurityLog.Line> lines = log.before(before, LINES + 1);
        model.addAttribute("lines", lines.stream().limit(LINES).toList());
        model.addAttribute("older", lines.size() > LINES ? lines.get(LINES - 1).sequence() : null);
        return "user/audit";
    }
}
