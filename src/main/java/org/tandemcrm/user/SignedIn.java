package org.tandemcrm.user;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** Tells Spring Security who is at work; the name is the user's id. */
public final class SignedIn extends AbstractAuthenticationToken {

    private final transient Viewer viewer;

    public SignedIn(Viewer viewer) {
        super(
                AuthorityUtils.createAuthorityList(
                        viewer.roles().stream().map(r -> "ROLE_" + r.name()).toList()));
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
