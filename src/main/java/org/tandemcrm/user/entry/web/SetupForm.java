package org.tandemcrm.user.entry.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.shared.InvalidInput;

/** What the first owner types. */
record SetupForm(
        @NotBlank(message = "Type the code that the console printed.") @Nullable String code,
        @NotBlank(message = "Tell us your name.") @Size(max = 200) @Nullable String name,
        @NotBlank(message = "Type your email address.") @Nullable String email,
        @NotBlank(message = "Choose a password.") @Nullable String password) {

    static SetupForm empty() {
        return new SetupForm(null, null, null, null);
    }

    String typedName() {
        return text(name);
    }

    String typedPassword() {
        return text(password);
    }

    /**
     * @throws InvalidInput at "email"
     */
    EmailAddress address() {
        return Optional.ofNullable(email)
                .flatMap(EmailAddress::parse)
                .orElseThrow(() -> new InvalidInput("email", "This is no email address."));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
