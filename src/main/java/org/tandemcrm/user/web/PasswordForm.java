package org.tandemcrm.user.web;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** A new password, and the present one as proof. */
record PasswordForm(
        @NotBlank(message = "Type your present password.") @Nullable String present,
        @NotBlank(message = "Choose a new password.") @Nullable String password) {

    static PasswordForm empty() {
        return new PasswordForm(null, null);
    }

    String typedPresent() {
        return present == null ? "" : present;
    }

    String typedPassword() {
        return password == null ? "" : password;
    }
}
