package org.tandemcrm.web;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where this Tandem is. */
public final class Site {

    private Site() {}

    /** The address by which the present request came, before the path of every page. */
    public static String address() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
