package org.tandemcrm.user;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** Tells Spring Security who is at work; the name is the user's id. */
public final class SignedIn extends AbstractAuthenticationToken {

    private final transient Viewer viewer;

    /**
     * @param scopes for a program, what its token may do, as in "SCOPE_READ"
     */
    public SignedIn(Viewer viewer, String... scopes) {
        super(AuthorityUtils.createAuthorityList(scopes));
        this.viewer = viewer;
        setAuthenticated(true);
    }

    @Override
    public Viewer getPrincipal() {
        return viewer;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public String getName() {
        return viewer.id().text();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && viewer.equals(that.viewer);
    }

    @Override
    public int hashCode() {
        return Objects.hash(viewer);
    }
}
