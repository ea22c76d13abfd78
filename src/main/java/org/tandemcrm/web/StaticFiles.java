package org.tandemcrm.web;

import java.util.List;
import java.util.stream.Stream;

/** Where the files are that are the same for everybody. */
public final class StaticFiles {

    private static final List<String> FOLDERS = List.of("/css/", "/js/", "/img/", "/webjars/");
    private static final List<String> FILES = List.of("/favicon.ico", "/robots.txt");

    private StaticFiles() {}

    /** As patterns of paths. */
    public static String[] patterns() {
        return Stream.concat(FOLDERS.stream().map(folder -> folder + "**"), FILES.stream())
                .toArray(String[]::new);
    }

    /** Whether an address within the application may be one of them. */
    static boolean has(String path) {
        return FOLDERS.stream().anyMatch(path::startsWith) || FILES.contains(path);
    }
}
