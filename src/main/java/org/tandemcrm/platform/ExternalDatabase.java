package org.tandemcrm.platform;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Looks once at a database of the operator's own, so that a wrong setting is told in plain words.
 */
record ExternalDatabase(String url, String user, String password) {

    private static final int OLDEST_RELEASE = 15;

    void check() {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("loginTimeout", "10");
        try (var connection = DriverManager.getConnection(url, properties)) {
            var metaData = connection.getMetaData();
            requireRelease(
                    metaData.getDatabaseMajorVersion(), metaData.getDatabaseProductVersion());
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    void requireRelease(int major, String version) {
        if (major < OLDEST_RELEASE) {
            throw new DatabaseTrouble(
                    "The database at %s is PostgreSQL %s, and Tandem needs %d or newer."
                            .formatted(address(), version, OLDEST_RELEASE));
        }
    }

    private DatabaseTrouble trouble(SQLException e) {
        var state = String.valueOf(e.getSQLState());
        if (state.startsWith("28")) {
            return say(e, "refused user \"%s\" or its password".formatted(user));
        }
        if (state.equals("3D000")) {
            return say(e, "has no such database");
        }
        if (FullDiskAnalyzer.recognises(e)) {
            return say(e, "has a full disk");
        }
        if (state.startsWith("08") || state.equals("null")) {
            return say(e, "cannot be reached (%s)".formatted(firstLine(e)));
        }
        return say(e, "cannot be used (%s)".formatted(firstLine(e)));
    }

    private DatabaseTrouble say(SQLException e, String what) {
        return new DatabaseTrouble(
                "The database server at %s %s: check spring.datasource.url, username and password."
                        .formatted(address(), what),
                e);
    }

    /** Without parameters: a password may stand among them. */
    private String address() {
        var end = url.indexOf('?');
        return end < 0 ? url : url.substring(0, end);
    }

    private static String firstLine(SQLException e) {
        var message = String.valueOf(e.getMessage()).strip();
        return message.lines()
                .findFirst()
                .orElse(message)
                .replaceAll("(\\. Check that .*|\\.)$", "");
    }
}
