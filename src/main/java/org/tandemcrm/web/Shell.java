package org.tandemcrm.web;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands around every page for this reader; known to the layout as "shell". */
public class Shell {

    private static final int BOTTOM_BAR = 4;

    private final Reader reader;
    private final List<NavItem> items;
    private final List<ShellPart> parts;

    private final @Nullable SearchBox search;

    Shell(Reader reader, List<NavItem> items, List<ShellPart> parts, @Nullable SearchBox search) {
        this.reader = reader;
        this.search = search;
        this.items = items.stream().sorted(Comparator.comparingInt(NavItem::order)).toList();
        this.parts = parts.stream().sorted(Comparator.comparingInt(ShellPart::order)).toList();
    }

    /** The entries of the rail that the reader may open. */
    public List<NavItem> items() {
        return items.stream().filter(this::visible).toList();
    }

    /** The entries that the phone's bottom bar shows; the rest stands behind its fifth place. */
    public List<NavItem> first() {
        return items().stream().limit(BOTTOM_BAR).toList();
    }

    public List<NavItem> rest() {
        return items().stream().skip(BOTTOM_BAR).toList();
    }

    public List<ShellPart> parts(String place) {
        return parts.stream().filter(part -> part.place().name().equals(place)).toList();
    }

    public @Nullable SearchBox search() {
        return search;
    }

    private boolean visible(NavItem item) {
        String right = item.right();
        return reader.signedIn() && (right == null || reader.may(right));
    }
}
