package org.tandemcrm.user.entry.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.user.entry.Scope;
import org.tandemcrm.user.entry.TokenDesk;

/** What someone says about a token that they want. */
record TokenForm(
        @NotBlank(message = "Say which program it is for.") @Size(max = TokenDesk.LONGEST_NAME)
                @Nullable String name,
        @NotEmpty(message = "Choose what it may do.") @Nullable Set<Scope> scopes,
        @NotNull(message = "Say when it ends.") @Nullable LocalDate expiresAt) {

    String typedName() {
        return name == null ? "" : name;
    }

    Set<Scope> chosen() {
        return scopes == null ? Set.of() : scopes;
    }
}
