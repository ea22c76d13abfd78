package org.tandemcrm.platform;

/** The settings of the embedded server, written anew at each start. */
record ServerSettings(int port, boolean durable) {

    String text() {
        return """
                # Written by Tandem at each start. Own settings belong into postgresql.auto.conf.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 60
                password_encryption = scram-sha-256

                fsync = %2$s
                synchronous_commit = %2$s
                full_page_writes = %2$s
                shared_buffers = 128MB
                max_wal_size = 512MB
                wal_level = minimal
                max_wal_senders = 0
                jit = off
                # Solid-state disks: a row found by an index costs little more than the next one.
                random_page_cost = 1.1

                timezone = 'UTC'
                log_timezone = 'UTC'
                log_line_prefix = '%%m [%%p] '
                # No statements and no values: they hold people's data.
                log_min_error_statement = panic
                log_error_verbosity = terse
                log_parameter_max_length_on_error = 0
                """
                .formatted(port, durable ? "on" : "off");
    }

    static String access() {
        return "host all all 127.0.0.1/32 scram-sha-256\n";
    }
}
