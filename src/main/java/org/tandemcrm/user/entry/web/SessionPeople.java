package org.tandemcrm.user.entry.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.tandemcrm.user.SignedIn;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Users;

/**
 * Knows who a session belongs to. The session holds nothing but the user's id: name, roles and
 * whether the account is still open are read again for each request.
 */
@Component
class SessionPeople implements SecurityContextRepository {

    private static final String WHO = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    private final Users users;

    SessionPeople(Users users) {
        this.users = users;
    }

    /** Begins a session for that person; whatever id the browser had before is worth nothing. */
    void begin(HttpServletRequest request, UserId user) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        request.getSession(true).setAttribute(WHO, user.text());
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Later(() -> context(request));
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    /** Nothing to keep: sessions begin and end by their own verbs. */
    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(WHO) != null;
    }

    private SecurityContext context(HttpServletRequest request) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(WHO) instanceof String id)) {
            return context;
        }
        Optional<SignedIn> person = users.viewer(UserId.of(id)).map(SignedIn::new);
        person.ifPresentOrElse(context::setAuthentication, session::invalidate);
        return context;
    }

    /** Asks the database only when somebody wants to know. */
    private static final class Later implements DeferredSecurityContext {

        private final Supplier<SecurityContext> load;
        private @Nullable SecurityContext loaded;

        Later(Supplier<SecurityContext> load) {
            this.load = load;
        }

        @Override
        public SecurityContext get() {
            SecurityContext present = loaded;
            if (present == null) {
                present = load.get();
                loaded = present;
            }
            return present;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
