package org.tandemcrm.lead.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.campaign.HeardCampaigns;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Choice;
import org.tandemcrm.web.Forms;
import org.tandemcrm.web.Notice;

/** Opens a lead by hand. */
@Controller
class LeadOpeningController {

    private final LeadDoor door;
    private final PersonFinder finder;
    private final LeadSurroundings surroundings;
    private final HeardCampaigns heard;

    LeadOpeningController(
            LeadDoor door,
            PersonFinder finder,
            LeadSurroundings surroundings,
            HeardCampaigns heard) {
        this.door = door;
        this.finder = finder;
        this.surroundings = surroundings;
        this.heard = heard;
    }

    @Needs(Right.CHANGE_CONTACTS)
    @GetMapping("/leads/new")
    String blank(@RequestParam(required = false) @Nullable ContactId contact, Model model) {
        String name = contact == null ? null : finder.name(contact);
        return form(OpeningForm.forContact(contact, name), model);
    }

    @Needs(Right.CHANGE_CONTACTS)
    @PostMapping("/leads")
    String open(
            @Valid @ModelAttribute("form") OpeningForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Optional<LeadId> opened =
                errors.hasErrors() ? Optional.empty() : opened(form, errors, model);
        if (opened.isEmpty()) {
            return Forms.again(form(form, model), response);
        }
        Notice.success(flash, "The lead is open.");
        return "redirect:/leads/" + opened.get();
    }

    private Optional<LeadId> opened(OpeningForm form, BindingResult errors, Model model) {
        try {
            if (form.person() == null || form.person().isBlank()) {
                errors.rejectValue("person", "who", "Say who it is about.");
                return Optional.empty();
            }
            if (form.isNewcomer()) {
                return Optional.of(door.openForNewcomer(form));
            }
            Optional<ContactId> contact =
                    finder.find(form.contactId(), form.person(), errors, model);
            model.addAttribute("unsure", contact.isEmpty());
            return contact.map(id -> door.open(form, id));
        } catch (InvalidInput invalid) {
            Forms.reject(errors, invalid);
            return Optional.empty();
        }
    }

    private String form(OpeningForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("workers", surroundings.workers());
        model.addAttribute(
                "campaigns",
                heard.all().stream()
                        .map(each -> new Choice(each.id().toString(), each.name()))
                        .toList());
        return "lead/open";
    }
}
