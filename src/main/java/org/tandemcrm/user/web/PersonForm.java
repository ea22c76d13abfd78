package org.tandemcrm.user.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.PersonCard;
import org.tandemcrm.user.Role;
import org.tandemcrm.web.EditForm;

/** A person as the owner types them. */
record PersonForm(
        @NotBlank(message = "Give them a name.") @Size(max = 200) @Nullable String name,
        @NotBlank(message = "They sign in with an email address.") @Nullable String email,
        @NotEmpty(message = "Choose at least one role.") @Nullable Set<Role> roles,
        @Nullable Long version)
        implements EditForm {

    static PersonForm empty() {
        return new PersonForm(null, null, Set.of(), null);
    }

    static PersonForm of(PersonCard card) {
        return new PersonForm(card.name(), card.email(), card.roles(), card.version());
    }

    String typedName() {
        return name == null ? "" : name;
    }

    Set<Role> chosen() {
        return roles == null ? Set.of() : roles;
    }

    /**
     * @throws InvalidInput at "email"
     */
    EmailAddress address() {
        return Optional.ofNullable(email)
                .flatMap(EmailAddress::parse)
                .orElseThrow(() -> new InvalidInput("email", "This is no email address."));
    }

    @Override
    public Map<String, String> texts() {
        Map<String, String> texts = EditForm.super.texts();
        texts.put(
                "roles",
                chosen().stream().sorted().map(Role::label).collect(Collectors.joining(", ")));
        return texts;
    }
}
