package org.tandemcrm.user.entry.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.tandemcrm.user.SecurityEventKind;
import org.tandemcrm.user.SecurityLog;
import org.tandemcrm.user.SignedIn;

/** Notes that someone went. */
@Component
class SignOut implements LogoutHandler {

    private final SecurityLog log;

    SignOut(SecurityLog log) {
        this.log = log;
    }

    @Override
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication authentication) {
        if (authentication instanceof SignedIn person) {
            log.write(SecurityEventKind.SIGNED_OUT, person.getPrincipal().id(), "");
        }
    }
}
