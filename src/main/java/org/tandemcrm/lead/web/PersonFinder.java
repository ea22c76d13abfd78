package org.tandemcrm.lead.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactName;
import org.tandemcrm.web.Choice;

/** Finds the contact whom somebody typed; offers those who fit where there are several. */
@Component
class PersonFinder {

    private static final int MOST = 20;

    private final ContactDirectory contacts;

    PersonFinder(ContactDirectory contacts) {
        this.contacts = contacts;
    }

    String name(ContactId id) {
        return contacts.card(id).name();
    }

    Optional<ContactId> find(StakeholderForm form, BindingResult errors, Model model) {
        return find(form.contactId(), form.person(), errors, model);
    }

    /** The chosen one, else the only one who fits; the form says so where there is none or many. */
    Optional<ContactId> find(
            @Nullable ContactId chosen, @Nullable String typed, BindingResult errors, Model model) {
        if (chosen != null) {
            return Optional.of(chosen);
        }
        List<ContactName> found = contacts.search(typed == null ? "" : typed, MOST);
        if (found.size() == 1) {
            return Optional.of(found.get(0).id());
        }
        if (found.isEmpty()) {
            errors.rejectValue(
                    "person", "unknown", "Nobody of this name is known. Add them to People first.");
        } else {
            errors.rejectValue("person", "several", "Several fit. Choose one below.");
            model.addAttribute("matches", choices(found));
        }
        return Optional.empty();
    }

    static List<Choice> choices(List<ContactName> found) {
        return found.stream()
                .map(
                        one ->
                                new Choice(
                                        one.id().toString(),
                                        one.companyName() == null
                                                ? one.name()
                                                : one.name() + ", " + one.companyName()))
                .toList();
    }
}
