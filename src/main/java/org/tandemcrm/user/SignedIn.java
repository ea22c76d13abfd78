package org.tandemcrm.user;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** Tells Spring Security who is at work; the name is the user's id. */
public final class SignedIn extends AbstractAuthenticationToken {

    private final transient Viewer viewer;
    private final @Nullable UUID token;

    /**
     * @param scopes for a program, what it may do, as in "SCOPE_READ"
     */
    public SignedIn(Viewer viewer, String... scopes) {
        this(viewer, null, scopes);
    }

    /**
     * @param token with which a program acts for the person
     */
    public SignedIn(Viewer viewer, @Nullable UUID token, String... scopes) {
        super(AuthorityUtils.createAuthorityList(scopes));
        this.viewer = viewer;
        this.token = token;
        setAuthenticated(true);
    }

    @Override
    public Viewer getPrincipal() {
        return viewer;
    }

    /** The token with which a program acts for the person; null for who came by password. */
    public @Nullable UUID token() {
        return token;
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
        return other instanceof SignedIn that
                && viewer.equals(that.viewer)
                && Objects.equals(token, that.token);
    }

    @Override
    public int hashCode() {
        return Objects.hash(viewer, token);
    }
}
