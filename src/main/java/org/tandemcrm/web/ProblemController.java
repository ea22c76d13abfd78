package org.tandemcrm.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tandemcrm.shared.NotFound;

/**
 * Explains problems to whoever writes a program: the type of a problem is the address of its page.
 */
@Controller
class ProblemController {

    private final Problems problems;

    ProblemController(Problems problems) {
        this.problems = problems;
    }

    @GetMapping("/problems")
    String list(Model model) {
        model.addAttribute("problems", problems.all());
        return "problem/list";
    }

    @GetMapping("/problems/{name}")
    String show(@PathVariable String name, Model model) {
        model.addAttribute(
                "problem",
                problems.find(name).orElseThrow(() -> new NotFound("There is no such problem.")));
        return "problem/show";
    }
}
