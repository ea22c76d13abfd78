package org.tandemcrm.user.entry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/** The network address of a request as sign-in counts it: of IPv6 the half that a site is given. */
final class Address {

    private static final int GROUPS_OF_A_SITE = 4;

    private Address() {}

    static String of(HttpServletRequest request) {
        String text = request.getRemoteAddr();
        return text.contains(":") && !text.contains("::")
                ? String.join(":", Arrays.copyOf(text.split(":"), GROUPS_OF_A_SITE))
                : text;
    }
}
