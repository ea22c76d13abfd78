package org.tandemcrm.user;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells on whose behalf the present request or job works. */
@Component
public class CurrentUser {

    private final Users users;

    CurrentUser(Users users) {
        this.users = users;
    }

    /**
     * @throws AuthenticationCredentialsNotFoundException if nobody is signed in
     */
    public Viewer get() {
        return find().orElseThrow(
                        () ->
                                new AuthenticationCredentialsNotFoundException(
                                        "Nobody is signed in"));
    }

    /** Empty for a stranger and for the machine's own work. */
    public Optional<Viewer> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Viewer viewer
                ? Optional.of(viewer)
                : Optional.empty();
    }

    /**
     * Does the work on behalf of that person, with the rights that they have now.
     *
     * @throws NotAllowed if they have no active account
     */
    public <T> T as(UserId id, Supplier<T> work) {
        Viewer viewer =
                users.viewer(id).orElseThrow(() -> new NotAllowed("This account is not active."));
        SecurityContext during = SecurityContextHolder.createEmptyContext();
        during.setAuthentication(new SignedIn(viewer));
        return in(during, work);
    }

    /**
     * Does the machine's own work, though somebody asked for it now: what it brings about is not
     * theirs.
     */
    public <T> T asNobody(Supplier<T> work) {
        return in(SecurityContextHolder.createEmptyContext(), work);
    }

    private static <T> T in(SecurityContext during, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(during);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** As the other, for work without a result. */
    public void as(UserId id, Runnable work) {
        this.<Boolean>as(
                id,
                () -> {
                    work.run();
                    return true;
                });
    }
}
