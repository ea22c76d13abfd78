package org.tandemcrm.contact.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.contact.ContactCard;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactName;
import org.tandemcrm.contact.MergeCard;
import org.tandemcrm.contact.MergeDesk;
import org.tandemcrm.contact.MergeField;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.RunId;
import org.tandemcrm.web.Forms;
import org.tandemcrm.web.Notice;

/** Makes one contact of two who are one person: find the other, choose, see what goes over. */
@Controller
class MergeController {

    private static final int MOST = 20;

    private final MergeDesk desk;
    private final ContactDirectory directory;

    MergeController(MergeDesk desk, ContactDirectory directory) {
        this.desk = desk;
        this.directory = directory;
    }

    /**
     * @param with the other one; absent: the page finds them
     * @param person by which words
     */
    @Needs(Right.IMPORT)
    @GetMapping("/contacts/{id}/merge")
    String ask(
            @PathVariable ContactId id,
            @RequestParam(required = false) @Nullable ContactId with,
            @RequestParam(defaultValue = "") String person,
            Model model) {
        if (with == null || with.equals(id)) {
            return find(id, person, model);
        }
        List<ContactCard> both = desk.both(id, with);
        return compare(MergeForm.of(both.get(0), both.get(1)), both.get(0), both.get(1), model);
    }

    @Needs(Right.IMPORT)
    @PostMapping("/contacts/{id}/merge")
    String merge(
            @PathVariable ContactId id,
            @ModelAttribute("form") MergeForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        ContactId other = form.other();
        if (errors.hasErrors() || other == null || form.keep() == null) {
            return Forms.again(find(id, "", model), response);
        }
        try {
            var choice = form.choice(id);
            desk.merge(choice);
            Notice.success(flash, "They are one contact now. It can be taken back below.");
            return "redirect:/contacts/" + choice.into();
        } catch (StaleEdit stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute(
                    "late",
                    "Somebody changed one of the two meanwhile. This is how they stand now; what"
                            + " you chose is still chosen.");
            List<ContactCard> now = desk.both(id, other);
            ContactCard first = now.get(0);
            ContactCard second = now.get(1);
            List<Long> versions = List.of(first.version(), second.version());
            MergeForm mine = new MergeForm(other, versions, form.keep(), form.of());
            return compare(mine, first, second, model);
        } catch (RuleBroken refused) {
            Notice.warn(flash, refused.sentence());
            return "redirect:/contacts/" + id;
        }
    }

    @Needs(Right.IMPORT)
    @PostMapping("/contacts/merges/{merge}/undo")
    String undo(@PathVariable RunId merge, @RequestParam ContactId back, RedirectAttributes flash) {
        try {
            MergeCard card = desk.undo(merge);
            Notice.success(flash, "They are two again. " + card.fromName() + " is back.");
        } catch (RuleBroken refused) {
            Notice.warn(flash, refused.sentence());
        }
        return "redirect:/contacts/" + back;
    }

    private String find(ContactId id, String person, Model model) {
        ContactCard card = directory.living(id);
        List<ContactName> found =
                person.isBlank()
                        ? List.of()
                        : directory.search(person, MOST).stream()
                                .filter(one -> !one.id().equals(id))
                                .toList();
        model.addAttribute("card", card);
        model.addAttribute("alike", desk.alike(id));
        model.addAttribute("found", found);
        model.addAttribute("person", person);
        return "contact/merge-find";
    }

    private String compare(MergeForm form, ContactCard first, ContactCard second, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("first", first);
        model.addAttribute("second", second);
        model.addAttribute("both", List.of(first, second));
        model.addAttribute("fields", MergeField.values());
        model.addAttribute(
                "shares",
                Map.of(
                        first.id().toString(), desk.shares(first.id()),
                        second.id().toString(), desk.shares(second.id())));
        desk.refusal(first.id(), second.id()).ifPresent(why -> model.addAttribute("refusal", why));
        return "contact/merge";
    }
}
