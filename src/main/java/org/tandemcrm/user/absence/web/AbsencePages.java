package org.tandemcrm.user.absence.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.AbsenceId;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.absence.AbsenceDesk;
import org.tandemcrm.web.Choice;
import org.tandemcrm.web.Forms;
import org.tandemcrm.web.Notice;

/** The page of somebody's absences, one's own or another's. */
@Component
class AbsencePages {

    private final AbsenceDesk desk;

    AbsencePages(AbsenceDesk desk) {
        this.desk = desk;
    }

    /**
     * @param name whose absences they are; none: the reader's own
     */
    String show(UserId person, String address, @Nullable String name, Model model) {
        model.addAttribute("absences", desk.of(person));
        model.addAttribute("address", address);
        model.addAttribute("name", name);
        model.addAttribute(
                "deputies",
                desk.deputiesOf(person).stream()
                        .map(other -> new Choice(other.id().toString(), other.name()))
                        .toList());
        return "user/absences";
    }

    String again(
            UserId person,
            String address,
            @Nullable String name,
            Model model,
            HttpServletResponse response) {
        return Forms.again(show(person, address, name, model), response);
    }

    /** Whether it was planned; otherwise the errors say why not. */
    boolean plan(UserId person, AbsenceForm form, BindingResult errors, RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return false;
        }
        try {
            desk.plan(person, form.wanted());
            Notice.success(flash, "It is planned. What cannot wait is handed on when it begins.");
            return true;
        } catch (InvalidInput invalid) {
            Forms.reject(errors, invalid);
            return false;
        }
    }

    void breakOff(UserId person, AbsenceId absence, RedirectAttributes flash) {
        desk.breakOff(person, absence);
        Notice.success(flash, "The absence is over. New leads are given again from now on.");
    }
}
