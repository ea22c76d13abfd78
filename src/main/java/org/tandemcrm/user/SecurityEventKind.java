package org.tandemcrm.user;

/** What the security log tells. */
public enum SecurityEventKind {
    SIGNED_IN("Signed in"),
    SIGN_IN_FAILED("Sign-in failed"),
    SIGN_IN_HELD_BACK("Sign-in held back"),
    SIGNED_OUT("Signed out"),
    OWNER_FOUNDED("First owner made"),
    INVITED("Invited"),
    LINK_MADE("Link made"),
    JOINED("Joined"),
    RIGHTS_CHANGED("Rights changed"),
    DISABLED("Disabled"),
    ENABLED("Enabled"),
    PASSWORD_CHANGED("Password changed"),
    TOKEN_MADE("Token made"),
    TOKEN_REVOKED("Token revoked"),
    EVENT_TRIED_AGAIN("Failed work tried again"),
    EVENT_GIVEN_UP("Failed work given up");

    private final String label;

    SecurityEventKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
