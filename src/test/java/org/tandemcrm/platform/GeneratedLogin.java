package org.tandemcrm.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** The way into the database of a running Tandem beside the application, by its own files. */
record GeneratedLogin(Path cluster) {

    Connection connect() throws IOException, SQLException {
        var port = Files.readString(cluster.resolveSibling("port")).trim();
        var password = Files.readString(cluster.resolveSibling("tandem.password")).trim();
        var url = "jdbc:postgresql://127.0.0.1:%s/tandem?socketTimeout=30".formatted(port);
        return DriverManager.getConnection(url, "tandem", password);
    }

    void run(String sql) throws IOException, SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Set<String> ask(String sql) throws IOException, SQLException {
        var answers = new HashSet<String>();
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }
}
