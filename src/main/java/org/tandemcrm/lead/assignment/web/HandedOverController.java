package org.tandemcrm.lead.assignment.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tandemcrm.lead.assignment.HandedOverBook;
import org.tandemcrm.user.Absence;
import org.tandemcrm.user.AbsenceId;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Users;
import org.tandemcrm.user.Viewer;

/** What was handed on while somebody was away, for them and for owners. */
@Controller
class HandedOverController {

    private final HandedOverBook book;
    private final Users users;

    HandedOverController(HandedOverBook book, Users users) {
        this.book = book;
        this.users = users;
    }

    @Needs(Right.READ)
    @GetMapping("/absences/{id}")
    String show(@PathVariable AbsenceId id, Viewer me, Model model) {
        Absence absence = book.absence(id);
        boolean own = absence.person().equals(me.id());
        model.addAttribute("absence", absence);
        model.addAttribute("name", own ? "you" : users.nameOf(absence.person()));
        model.addAttribute("leads", book.of(absence));
        return "lead/assignment/handed-over";
    }
}
