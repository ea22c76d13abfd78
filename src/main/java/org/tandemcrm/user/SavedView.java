package org.tandemcrm.user;

import java.util.UUID;

/** A query of a list under a name that its owner gave it. */
public record SavedView(UUID id, String listing, String name, String query) {}
