package org.tandemcrm.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whom the server runs as. PostgreSQL refuses root; there a user namespace without rights takes its
 * place, or, where the kernel forbids that, a system user.
 */
record ServerUser(List<String> prefix, String owner) {

    private static final Path ACCOUNTS = Path.of("/etc/passwd");

    static ServerUser choose() throws IOException {
        if (Platform.current().windows() || !root()) {
            return new ServerUser(List.of(), "");
        }
        if (works("unshare", "-U", "true")) {
            return new ServerUser(List.of("unshare", "-U"), "0:0");
        }
        return systemUser("postgres")
                .or(() -> systemUser("nobody"))
                .filter(user -> works(append(user.prefix, "true")))
                .orElseThrow(
                        () ->
                                new DatabaseTrouble(
                                        "PostgreSQL does not run as root and neither unshare nor setpriv works here: start Tandem as an ordinary user, or set spring.datasource.url."));
    }

    List<String> command(String... words) {
        return List.of(append(prefix, words));
    }

    /** Hands a folder over to this user; an ordinary user owns it already. */
    void own(Path folder) {
        if (!owner.isEmpty() && !works("chown", "-R", owner, folder.toString())) {
            throw new DatabaseTrouble(
                    "The folder %s cannot be given to user %s.".formatted(folder, owner));
        }
    }

    private static boolean root() throws IOException {
        var self = Path.of("/proc/self");
        return Files.exists(self)
                ? Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"))
                : "root".equals(System.getProperty("user.name"));
    }

    private static Optional<ServerUser> systemUser(String name) {
        try (var lines = Files.lines(ACCOUNTS)) {
            return lines.map(line -> line.split(":"))
                    .filter(fields -> fields.length > 3 && fields[0].equals(name))
                    .findFirst()
                    .map(fields -> withIds(fields[2], fields[3]));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static ServerUser withIds(String uid, String gid) {
        var prefix =
                List.of(
                        "setpriv",
                        "--reuid=" + uid,
                        "--regid=" + gid,
                        "--clear-groups",
                        "--inh-caps=-all");
        return new ServerUser(prefix, uid + ":" + gid);
    }

    private static String[] append(List<String> prefix, String... words) {
        var all = new ArrayList<>(prefix);
        all.addAll(List.of(words));
        return all.toArray(String[]::new);
    }

    private static boolean works(String... command) {
        try {
            return Command.run(List.of(command)).succeeded();
        } catch (IOException e) {
            return false;
        }
    }
}
