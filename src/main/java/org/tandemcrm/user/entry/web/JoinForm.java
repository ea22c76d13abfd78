package org.tandemcrm.user.entry.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What someone types who was invited. */
record JoinForm(
        @NotBlank(message = "Tell us your name.") @Size(max = 200) @Nullable String name,
        @NotBlank(message = "Choose a password.") @Nullable String password) {

    String typedName() {
        return name == null ? "" : name;
    }

    String typedPassword() {
        return password == null ? "" : password;
    }
}
