package org.tandemcrm.demo.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.demo.SampleCompany;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;

/** Loads the sample company and removes it again. */
@Controller
class SampleCompanyController {

    private final SampleCompany sample;

    SampleCompanyController(SampleCompany sample) {
        this.sample = sample;
    }

    @Needs(Right.MANAGE)
    @GetMapping("/sample-company")
    String show(Model model) {
        model.addAttribute("loaded", sample.isLoaded());
        return "demo/show";
    }

    @Needs(Right.MANAGE)
    @PostMapping("/sample-company")
    String load(RedirectAttributes flash) {
        sample.load();
        Notice.success(flash, "The sample company is here: a year of campaigns, leads and deals.");
        return "redirect:/dashboard";
    }

    @Needs(Right.MANAGE)
    @PostMapping("/sample-company/removal")
    String remove(RedirectAttributes flash) {
        sample.remove();
        Notice.success(
                flash, "The sample company is gone. What you entered yourself is still here.");
        return "redirect:/welcome";
    }
}
