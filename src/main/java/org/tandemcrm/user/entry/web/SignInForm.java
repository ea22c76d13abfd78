package org.tandemcrm.user.entry.web;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** What someone types to get in, and the page that they came for. */
record SignInForm(
        @NotBlank(message = "Type your email address.") @Nullable String email,
        @NotBlank(message = "Type your password.") @Nullable String password,
        @Nullable String then) {

    static SignInForm to(@Nullable String then) {
        return new SignInForm(null, null, then);
    }

    String typedEmail() {
        return email == null ? "" : email;
    }

    String typedPassword() {
        return password == null ? "" : password;
    }

    /** A path of ours, whatever somebody wrote into the link. */
    String goal() {
        return then != null && then.matches("/(?![/\\\\])[^\\p{Cntrl}\\\\]*") ? then : "/";
    }
}
