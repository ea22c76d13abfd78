package org.tandemcrm.platform;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes the application's plain role and its database on the embedded server. */
record Accounts(Cluster cluster, int port) {

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** Says everything again at each start: what is there already stays as it is. */
    void arrange() throws IOException {
        var application = cluster.application();
        application.generateOnce();
        cluster.user().own(cluster.folder());
        try (var connection = connect();
                var statement = connection.createStatement()) {
            var role = application.role();
            if (!found(statement, "select from pg_roles where rolname = '" + role + "'")) {
                statement.execute("create role " + role);
            }
            arrangeRole(statement, role, application.password());
            if (!found(statement, "select from pg_database where datname = '" + role + "'")) {
                statement.execute("create database %1$s owner %1$s".formatted(role));
                statement.execute("revoke all on database %s from public".formatted(role));
            }
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    private DatabaseTrouble trouble(SQLException e) {
        return FullDiskAnalyzer.recognises(e)
                ? Disk.fullAt(cluster.folder())
                : new DatabaseTrouble(
                        "The embedded PostgreSQL in %s refused its own administrator: %s."
                                .formatted(cluster.folder(), e.getMessage()),
                        e);
    }

    private Connection connect() throws SQLException, IOException {
        var administrator = cluster.administrator();
        return DriverManager.getConnection(
                url("postgres"), administrator.role(), administrator.password());
    }

    private static void arrangeRole(Statement statement, String role, String password)
            throws SQLException {
        statement.execute(
                "alter role %s login nosuperuser nocreatedb nocreaterole password '%s'"
                        .formatted(role, password));
        statement.execute("alter role %s set statement_timeout = '2min'".formatted(role));
        statement.execute("alter role %s set lock_timeout = '15s'".formatted(role));
        statement.execute(
                "alter role %s set idle_in_transaction_session_timeout = '2min'".formatted(role));
    }

    private static boolean found(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
