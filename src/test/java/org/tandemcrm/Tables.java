package org.tandemcrm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Which module owns which table or view: the one that the migration that made it is named for. */
record Tables(Map<String, String> owners) {

    private static final Pattern MADE =
            Pattern.compile(
                    "(?i)create\\s+(?:unlogged\\s+)?(?:table|view|materialized view)\\s+(\\w+)");

    private static final Pattern USED =
            Pattern.compile("(?i)\\b(?:from|join|into|update)\\s+(?:only\\s+)?(\\w+)");

    /** Every table may say who did it. */
    private static final String WHO = "user_account";

    static Tables made() {
        var owners = new HashMap<String, String>();
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (var file : files.toList()) {
                var module = file.getFileName().toString().split("_")[2];
                for (var table : names(MADE, Files.readString(file))) {
                    owners.put(table, module);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Tables(owners);
    }

    /** Sentences about the tables that this text reads or writes from a floor too low for it. */
    List<String> tooHighFor(String module, String text) {
        return names(USED, text).stream()
                .filter(owners::containsKey)
                .filter(table -> !reaches(module, table))
                .map(table -> module + " -> " + table + " of " + owners.get(table))
                .distinct()
                .toList();
    }

    boolean keyRises(String table, String parent) {
        return !parent.equals(WHO) && !reaches(owners.getOrDefault(table, table), parent);
    }

    private boolean reaches(String module, String table) {
        return Floors.mayImport(module, owners.getOrDefault(table, table));
    }

    private static List<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .toList();
    }
}
