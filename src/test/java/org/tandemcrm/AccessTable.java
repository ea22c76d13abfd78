package org.tandemcrm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Role;

/** Reads access.txt: which role has which right, and which right each route asks for. */
record AccessTable(Map<Right, Set<Role>> rights, List<Line> lines) {

    static final Path FILE = Path.of("src/test/resources/access.txt");
    static final String PUBLIC = "public";

    /** A route and what it asks for: a right, or "public". */
    record Line(String method, String path, String asks) implements Comparable<Line> {

        boolean api() {
            return path.startsWith("/api/");
        }

        boolean isPublic() {
            return asks.equals(PUBLIC);
        }

        @Override
        public int compareTo(Line other) {
            int byPath = path.compareTo(other.path);
            return byPath == 0 ? toString().compareTo(other.toString()) : byPath;
        }

        @Override
        public String toString() {
            return "%-6s %-60s %s".formatted(method, path, asks).strip();
        }
    }

    static AccessTable read() {
        try {
            Map<Right, Set<Role>> rights = new EnumMap<>(Right.class);
            Set<Line> lines = new TreeSet<>();
            for (String text : Files.readAllLines(FILE)) {
                String[] words = text.strip().split("\\s+");
                if (words.length == 3 && !text.startsWith("#")) {
                    lines.add(new Line(words[0], words[1], words[2]));
                } else if (words.length == 5 && !text.startsWith("#")) {
                    rights.put(Right.valueOf(words[0]), roles(words));
                }
            }
            return new AccessTable(rights, List.copyOf(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean allows(Line line, Role role) {
        return line.isPublic() || rights.get(Right.valueOf(line.asks())).contains(role);
    }

    private static Set<Role> roles(String[] words) {
        return EnumSet.allOf(Role.class).stream()
                .filter(role -> words[role.ordinal() + 1].equals("yes"))
                .collect(Collectors.toSet());
    }
}
